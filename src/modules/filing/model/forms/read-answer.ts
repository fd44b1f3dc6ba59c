import type { HouseError } from '#platform/errors';
import { filingErrors } from '../../errors.ts';
import type { AnswerValue } from './answers.ts';
import type { Field } from './field.ts';
import { readDay } from './read-day.ts';
import { readMoney } from './read-money.ts';
import { readText } from './read-text.ts';

/** What is wrong with one input of a page. */
export interface AnswerFault {
  /** Name of the input: the field, or `field.part` of a party. */
  readonly input: string;
  readonly error: HouseError;
}

export type AnswerReading =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** Inputs of a page as a browser or a program sends them; a choice of many is one comma-separated text. */
export type RawInputs = Readonly<Record<string, string>>;

/**
 * Reads the answer to every kind of field but a party, which has inputs of its own (`readParty`), and documents, which are
 * no answer. Whether the answer is true (is there such a court) is asked by the action.
 */
export function readAnswer(field: Field, raw: RawInputs, today: Temporal.PlainDate): AnswerReading {
  const label = { kk: field.label.kk, ru: field.label.ru, en: field.label.en };
  const text = readText(joined(field, raw), label);
  if (!text.ok) return faulty(field.id, text.error);
  if (text.value === '') {
    if (field.isOptional) return { ok: true, value: field.kind === 'choices' ? [] : '' };
    return faulty(field.id, filingErrors('FILING_ANSWER_MISSING', label));
  }
  const value = answerOf(field, text.value, today);
  return typeof value === 'function' ? faulty(field.id, value(label)) : { ok: true, value };
}

type Refusing = (label: { kk: string; ru: string; en: string }) => HouseError;

function answerOf(field: Field, text: string, today: Temporal.PlainDate): AnswerValue | Refusing {
  switch (field.kind) {
    case 'text':
      if (text.length <= field.most) return text;
      return (label) => filingErrors('FILING_ANSWER_TOO_LONG', { ...label, limit: field.most });
    case 'money':
      return readMoney(text) ?? ((label) => filingErrors('FILING_ANSWER_NOT_A_SUM', label));
    case 'date': {
      const day = readDay(text);
      if (!day) return (label) => filingErrors('FILING_ANSWER_NOT_A_DATE', label);
      const isLate = field.span === 'past' && Temporal.PlainDate.compare(day, today) > 0;
      return isLate ? (label) => filingErrors('FILING_ANSWER_IN_FUTURE', label) : day.toString();
    }
    case 'choice':
      return among(
        field.options.map(({ value }) => value),
        text,
      );
    case 'yes-no':
      return among(field.hasUnknown ? ['yes', 'no', 'unknown'] : ['yes', 'no'], text);
    case 'choices': {
      const chosen = [...new Set(text.split(',').filter(Boolean))];
      const known = field.options.map(({ value }) => value);
      return chosen.every((one) => known.includes(one)) ? chosen : notOffered;
    }
    case 'category':
    case 'exemption':
    case 'court':
    case 'case':
      return text;
    case 'party':
    case 'documents':
      throw new Error(`a ${field.kind} is not read here`);
  }
}

const notOffered: Refusing = (label) => filingErrors('FILING_ANSWER_NOT_OFFERED', label);

function among(values: readonly string[], text: string): string | Refusing {
  return values.includes(text) ? text : notOffered;
}

/** A date may come in three inputs: `{id}-day`, `{id}-month`, `{id}-year`. */
function joined(field: Field, raw: RawInputs): string {
  const whole = raw[field.id];
  if (whole !== undefined || field.kind !== 'date') return whole ?? '';
  const parts = ['day', 'month', 'year'].map((part) => (raw[`${field.id}-${part}`] ?? '').trim());
  return parts.every((part) => part === '') ? '' : parts.join('.');
}

function faulty(input: string, error: HouseError): AnswerReading {
  return { ok: false, faults: [{ input, error }] };
}
