import { foldForSearch, repairHomoglyphs } from '@ashyq/kk-text';
import { LANGS, type Lang } from '#platform/i18n';
import { courtsErrors } from '../../errors.ts';
import { type ChoiceKey, choiceText, type LabelKey } from '../../locales/index.ts';
import type { Field, FieldInput, FieldValue } from './field.ts';

interface Options {
  readonly isOptional?: true;
  readonly label?: LabelKey;
  readonly isStored?: false;
}

type Reader = (text: string) => FieldValue;

/** Puts around a reader what every field has: trimming, emptiness, letters lost on the way. */
function field(name: string, input: FieldInput, read: Reader, options: Options = {}): Field {
  const label = options.label ?? (name as LabelKey);
  return {
    name,
    label,
    input,
    isRequired: !options.isOptional,
    isStored: options.isStored ?? true,
    read(text) {
      const clean = cleaned(text);
      if (clean === '') {
        if (options.isOptional) return null;
        throw courtsErrors('COURTS_FIELD_EMPTY', { field: label });
      }
      // «?аза?стан»: a program saved Kazakh letters in a code page that has none.
      if (/\?\p{Script=Cyrillic}/u.test(clean)) throw courtsErrors('COURTS_FIELD_LETTERS_LOST', { field: label });
      return read(clean);
    },
    write: (value) => plain(value),
    fill: (value) => plain(value),
  };
}

/** NUL, other controls and marks of direction never reach the database. */
export function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (control) => (control === '\n' || control === '\t' ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(value: FieldValue): string {
  if (value === null) return '';
  if (value instanceof Temporal.PlainDate) {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${two(value.day)}.${two(value.month)}.${value.year}`;
  }
  if (value instanceof Temporal.PlainTime) return value.toString({ smallestUnit: 'minute' });
  return String(value);
}

/** One line of text. */
export function line(name: string, limit: number, options: Options = {}): Field {
  return field(name, 'line', short(options.label ?? (name as LabelKey), limit), options);
}

/** The whole name of a judge of the court: «Сәрсенов Асан Қайратұлы»; the action finds the office by it. */
export function judgeName(): Field {
  return { ...line('judge', 300), isJudge: true };
}

function short(label: LabelKey, limit: number): Reader {
  return (text) => {
    if (text.length > limit) throw courtsErrors('COURTS_FIELD_TOO_LONG', { field: label, limit });
    return text;
  };
}

/** A text in the three languages of the house: three columns. Optional ones are given in all three or in none. */
export function texts(stem: string, limit: number, options: Options = {}): Field[] {
  return LANGS.map((lang) => {
    const name = `${stem}_${lang}`;
    return field(name, limit > 120 ? 'text' : 'line', short(name as LabelKey, limit), options);
  });
}

/** A whole number within its bounds. */
export function number(name: string, least: number, most: number, options: Options = {}): Field {
  const read: Reader = (text) => {
    const value = /^[+-]?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw courtsErrors('COURTS_FIELD_NOT_NUMBER', { field: options.label ?? name, least, most });
    }
    return value;
  };
  return field(name, 'number', read, options);
}

/** «24.11.2026» or «2026-11-24». */
export function date(name: string, options: Options = {}): Field {
  const read: Reader = (text) => {
    const wrong = () => courtsErrors('COURTS_FIELD_NOT_DATE', { field: options.label ?? name });
    const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
    const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) throw wrong();
    try {
      return Temporal.PlainDate.from(iso);
    } catch (impossible) {
      if (impossible instanceof RangeError) throw wrong();
      throw impossible;
    }
  };
  return field(name, 'date', read, options);
}

/** «9:00», «09.00» or «09:00:00». */
export function time(name: string, options: Options = {}): Field {
  const read: Reader = (text) => {
    const parts = /^(\d{1,2})[:.](\d{2})(?::00)?$/.exec(text);
    const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2])];
    if (!parts || hour > 23 || minute > 59) {
      throw courtsErrors('COURTS_FIELD_NOT_TIME', { field: options.label ?? name });
    }
    return Temporal.PlainTime.from({ hour, minute });
  };
  return field(name, 'time', read, options);
}

/** A number that people in the country can dial: a short one («1401») or eleven digits in any spelling. */
export function phone(name: string, options: Options = {}): Field {
  const read: Reader = (text) => {
    const digits = text.replace(/^'/, '').replace(/[\s().+-]/g, '');
    if (/^\d{3,5}$/.test(digits)) return digits;
    const national = /^(?:[78])?(7\d{9})$/.exec(digits)?.[1];
    if (!national) throw courtsErrors('COURTS_FIELD_NOT_PHONE', { field: options.label ?? name });
    // Almaty and mobile codes have three digits, other cities four.
    const isFour = /^71|^72(?!7)/.test(national);
    return `+7 ${national.replace(isFour ? /(....)(..)(..)(..)/ : /(...)(...)(..)(..)/, '$1 $2 $3 $4')}`;
  };
  return field(name, 'phone', read, options);
}

/** One of a closed list; a file may name it by its code or by its word in any language. */
export function choice(
  name: string,
  of: ChoiceKey,
  codes: readonly string[],
  options: Options & { readonly isNumber?: true } = {},
): Field {
  const words = new Map(
    codes.flatMap((code) => [
      [foldForSearch(code), code] as const,
      ...LANGS.map((lang) => [foldForSearch(choiceText(lang, of, code)), code] as const),
    ]),
  );
  const read: Reader = (text) => {
    const code = codes.includes(text) ? text : words.get(foldForSearch(text));
    if (code === undefined) throw courtsErrors('COURTS_FIELD_NOT_CHOICE', { field: options.label ?? name, of });
    return options.isNumber ? Number(code) : code;
  };
  const base = field(name, 'choice', read, options);
  const write = (value: FieldValue, lang: Lang) => (value === null ? '' : choiceText(lang, of, String(value)));
  return { ...base, choices: { of, codes }, write };
}

/** Several of a closed list, separated by commas; none is an empty list. */
export function choices(name: string, of: ChoiceKey, codes: readonly string[]): Field {
  const one = choice(name, of, codes);
  return {
    ...one,
    input: 'choices',
    isRequired: false,
    read: (text) => [
      ...new Set(
        text
          .split(',')
          .filter((part) => part.trim() !== '')
          .map((part) => String(one.read(part))),
      ),
    ],
    write: (value, lang) =>
      Array.isArray(value) ? value.map((code) => choiceText(lang, of, String(code))).join(', ') : '',
  };
}

const marks = {
  yes: ['иә', 'да', 'yes', '1', 'true', '+', 'бар', 'есть', 'on'],
  no: ['жоқ', 'нет', 'no', '0', 'false', '-'],
};

/** Yes or no; nothing means no, as a checkbox sends it. */
export function mark(name: string): Field {
  const read: Reader = (text) => {
    const word = repairHomoglyphs(text.toLowerCase());
    if (marks.yes.includes(word)) return true;
    if (marks.no.includes(word)) return false;
    throw courtsErrors('COURTS_FIELD_NOT_MARK', { field: name });
  };
  const base = field(name, 'mark', read, { isOptional: true });
  return {
    ...base,
    read: (text) => base.read(text) ?? false,
    write: (value, lang) => choiceText(lang, 'mark', value === true ? 'yes' : 'no'),
    fill: (value) => (value === true ? 'yes' : ''),
  };
}
