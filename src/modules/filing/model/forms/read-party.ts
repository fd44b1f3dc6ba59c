import {
  type IdentityNumber,
  identityErrors,
  parseEmail,
  parseIdentityNumber,
  parseNamePart,
  parsePhone,
} from '#modules/identity';
import { filingErrors } from '../../errors.ts';
import type { PartyField } from './field.ts';
import type { Party, PartyDetail } from './party.ts';
import type { AnswerFault, RawInputs } from './read-answer.ts';
import { readDay } from './read-day.ts';
import { readText } from './read-text.ts';

/** A party as typed; what the register says is added by the action. */
export type TypedParty = Omit<Party, 'key' | 'register' | 'shown'>;

export type PartyReading =
  | { readonly ok: true; readonly value: TypedParty; readonly number: IdentityNumber | undefined }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/**
 * Reads the inputs of one party: `number` or `unknownNumber`, `kind` when there is no number, `surname`, `givenName`,
 * `patronymic` or `name`, `birthDate`, `address`, `phone`, `email`, `bankDetails`.
 * @param isNameNeeded true when the register will not name it: no number, or it has not answered
 */
export function readParty(field: PartyField, raw: RawInputs, isNameNeeded: boolean): PartyReading {
  const reader = new PartyReader(field, raw);
  const number = reader.number();
  const kind = number ? (number.kind === 'bin' ? 'organisation' : 'person') : reader.kind();
  // A mistyped number is mended first: then the register may name it.
  const mustBeNamed = isNameNeeded && reader.faults.length === 0;
  const name = kind === 'person' ? reader.personName(mustBeNamed) : reader.organisationName(mustBeNamed);
  const details = reader.details(kind);
  if (reader.faults.length > 0) return { ok: false, faults: reader.faults };
  const value = { kind, ...(number ? { number: number.number } : {}), ...name, ...details };
  return { ok: true, value, number };
}

class PartyReader {
  readonly faults: AnswerFault[] = [];
  readonly #field: PartyField;
  readonly #raw: RawInputs;

  constructor(field: PartyField, raw: RawInputs) {
    this.#field = field;
    this.#raw = raw;
  }

  number(): IdentityNumber | undefined {
    const typed = (this.#raw.number ?? '').trim();
    if (typed === '' && this.#raw.unknownNumber && !this.#field.needs.includes('number')) return undefined;
    const reading = parseIdentityNumber(typed);
    if (reading.ok) return reading.value;
    this.#fault('number', identityErrors(reading.refusal));
    return undefined;
  }

  kind(): Party['kind'] {
    return this.#raw.kind === 'organisation' ? 'organisation' : 'person';
  }

  personName(isNeeded: boolean): Pick<Party, 'surname' | 'givenName' | 'patronymic'> {
    const parts = { surname: '', givenName: '', patronymic: '' };
    for (const part of ['surname', 'givenName', 'patronymic'] as const) {
      const reading = parseNamePart(this.#raw[part] ?? '');
      if (reading.ok) parts[part] = reading.value;
      else if (reading.refusal !== 'IDENTITY_NAME_EMPTY') this.#fault(part, identityErrors(reading.refusal));
    }
    if (isNeeded && parts.surname === '' && parts.givenName === '') {
      this.#fault('surname', filingErrors('FILING_PARTY_NAME_MISSING'));
    }
    return withoutEmpty(parts);
  }

  organisationName(isNeeded: boolean): Pick<Party, 'name'> {
    const name = this.#text('name', 300);
    if (isNeeded && !name) this.#fault('name', filingErrors('FILING_PARTY_NAME_MISSING'));
    return name ? { name } : {};
  }

  details(kind: Party['kind']): Pick<Party, 'birthDate' | 'address' | 'phone' | 'email' | 'bankDetails'> {
    return withoutEmpty({
      birthDate: kind === 'person' ? this.#birthDate() : '',
      address: this.#needed('address', this.#text('address', 300)),
      phone: this.#needed('phone', this.#phone()),
      email: this.#needed('email', this.#email()),
      bankDetails: kind === 'organisation' ? this.#needed('bankDetails', this.#text('bankDetails', 300)) : '',
    });
  }

  #birthDate(): string {
    const typed = this.#text('birthDate', 20);
    const day = readDay(typed);
    if (typed && !day) this.#fault('birthDate', identityErrors('IDENTITY_BIRTH_DATE_WRONG'));
    const value = day?.toString() ?? '';
    // Of the right number the register may know it.
    const isNumberWrong = this.faults.some(({ input }) => input === `${this.#field.id}.number`);
    return isNumberWrong ? value : this.#needed('birthDate', value);
  }

  #phone(): string {
    const typed = this.#text('phone', 40);
    if (typed === '') return '';
    const reading = parsePhone(typed);
    if (reading.ok) return reading.value;
    this.#fault('phone', identityErrors(reading.refusal));
    return '';
  }

  #email(): string {
    const typed = this.#text('email', 254);
    if (typed === '') return '';
    const reading = parseEmail(typed);
    if (reading.ok) return reading.value;
    this.#fault('email', identityErrors(reading.refusal));
    return '';
  }

  #needed(detail: PartyDetail, value: string): string {
    const isFaulty = this.faults.some(({ input }) => input === `${this.#field.id}.${detail}`);
    if (value === '' && !isFaulty && this.#field.needs.includes(detail)) {
      this.#fault(detail, filingErrors('FILING_PARTY_DETAIL_MISSING', { detail }));
    }
    return value;
  }

  #text(input: string, most: number): string {
    const label = { kk: this.#field.label.kk, ru: this.#field.label.ru, en: this.#field.label.en };
    const text = readText(this.#raw[input] ?? '', label);
    if (!text.ok) this.#fault(input, text.error);
    else if (text.value.length > most)
      this.#fault(input, filingErrors('FILING_ANSWER_TOO_LONG', { ...label, limit: most }));
    else return text.value;
    return '';
  }

  #fault(input: string, error: AnswerFault['error']): void {
    this.faults.push({ input: `${this.#field.id}.${input}`, error });
  }
}

function withoutEmpty<Values extends Readonly<Record<string, string>>>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<Values>;
}
