import { parseIin } from './identity-number.ts';

/** Kinds of personal data that are known by their shape. */
export type PersonalDataKind =
  | 'iin'
  | 'phone'
  | 'account_number'
  | 'plate'
  | 'address'
  | 'document_number'
  | 'email'
  | 'birth_date'
  /** A person's page or nickname in a network. */
  | 'profile';

/** A place of a text that holds personal data. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** Indexes into the text (UTF-16): first character, and after the last one. */
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly kind: PersonalDataKind;
  readonly shape: RegExp;
  /** More than a shape can say, e.g. a check digit. */
  readonly holds?: (found: string) => boolean;
}

/** Group `hidden` is what goes; without it everything found. Labels before it stay. */
const HIDDEN = 'hidden';

const dayMonthYear = String.raw`\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}\s+жыл\p{L}*\s+\d{1,2}\s+\p{L}+|\d{1,2}\s+\p{Ll}+\s+\d{4}`;
const name = String.raw`[«"]?[\p{Lu}\d][\p{L}\d.-]*(?:\s+[\p{Lu}\d][\p{L}\d.-]*){0,3}[»"]?`;
const afterStreet = String.raw`[«"]?[\p{Lu}\d][\p{L}\d.-]*(?:\s+[\p{L}\d.-]+){0,3}?[»"]?`;
const plateLetters = 'A-ZАВЕКМНОРСТУХ';

/** A BIN stays: it names no natural person. */
function isIin(found: string): boolean {
  return parseIin(found.replace(/\D/g, '')).ok;
}

/** The check digit of a bank card (ISO/IEC 7812-1, annex B). */
function isCard(found: string): boolean {
  const digits = [...found.replace(/\D/g, '')].toReversed().map(Number);
  const sum = digits.reduce(
    (all, digit, at) => all + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return sum % 10 === 0;
}

const patterns: readonly Pattern[] = [
  { kind: 'iin', shape: /(?<!\d)\d(?:[\s.-]?\d){11}(?!\d)/gu, holds: isIin },
  // A number called an IIN is hidden even when somebody mistyped it.
  { kind: 'iin', shape: /(?:ЖСН|ИИН|IIN)[\s:№-]*(?<hidden>\d(?:[\s.-]?\d){11}(?!\d)|\d{11,15}|\d[\d\s]{9,13}\d)/giu },
  // With the country's number, or the 8 of calls within it: codes of towns have three to five digits; or a mobile number
  // without them. Sums of money are none.
  {
    kind: 'phone',
    shape:
      /(?<!\d)(?:(?:\+?7|8)[\s(-]{0,2}7(?:[\s()-]{0,2}\d){9}|(?:70[0-8]|747|77[15678])(?:[\s()-]{0,2}\d){7})(?!\d)(?!\s*(?:тг|тенге|теңге|₸))/giu,
  },
  // Of a town, without its code; two digits first may be a date, and are a telephone where they are called one.
  { kind: 'phone', shape: /(?<![\p{L}\d/.-])\d{3}-\d{2}-\d{2}(?![\d/-])/gu },
  {
    kind: 'phone',
    shape: /(?:тел|тлф|телефон\p{L}*|phone|tel)[.:\s№]*(?<hidden>\d{2,3}[\s-]?\d{2}[\s-]?\d{2})(?!\d)/giu,
  },
  { kind: 'account_number', shape: /(?<!\d)\d{4}(?:[\s-]?\d{4}){3}(?!\d)/gu, holds: isCard },
  { kind: 'account_number', shape: /(?<![\p{L}\d])[KК][ZЗ]\s?\d{2}(?:\s?[0-9A-ZА-Я]){16}(?![\p{L}\d])/gu },
  {
    kind: 'plate',
    shape: new RegExp(String.raw`(?<![\p{L}\d-])\d{3}\s?[${plateLetters}]{2,3}\s?\d{2}(?![\p{L}\d])`, 'gu'),
  },
  {
    kind: 'plate',
    shape: new RegExp(String.raw`(?<![\p{L}\d-])[${plateLetters}]\s?\d{3}\s?[${plateLetters}]{2,3}(?![\p{L}\d])`, 'gu'),
  },
  { kind: 'email', shape: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    kind: 'profile',
    shape:
      /(?:https?:\/\/)?(?:www\.)?(?:t\.me|wa\.me|vk\.com|ok\.ru|instagram\.com|facebook\.com|fb\.com|tiktok\.com)\/[\w.@/?=+-]*[\w/]/giu,
  },
  { kind: 'profile', shape: /(?<![\p{L}\d@._%+-])@[A-Za-z]\w(?:[\w.]*\w){1,}/gu },
  {
    kind: 'document_number',
    shape:
      /(?:куәлі[кг]\p{L}*|паспорт\p{L}*|удостоверени\p{L}*|(?<!\p{L})уд\.?\s*(?:личн|лич\.)\p{L}*|төлқұжат\p{L}*|passport|identity\s+card)[^.\n\d]{0,30}?(?<hidden>[A-ZА-Я]?\d{6,9})(?!\d)/giu,
  },
  {
    kind: 'birth_date',
    shape: new RegExp(
      String.raw`(?<hidden>${dayMonthYear})\s*(?:жыл\p{L}*\s+)?(?=туған|туылған|года?\s+рождения|г\.\s?р\.)`,
      'giu',
    ),
  },
  {
    kind: 'birth_date',
    shape: new RegExp(
      String.raw`(?:туған\s+күні|дата\s+рождения|родил\p{L}+|туған\s+жылы)[\s:–—-]*(?<hidden>${dayMonthYear})`,
      'giu',
    ),
  },
  {
    kind: 'address',
    shape: new RegExp(
      String.raw`(?:ул\.|улиц\p{L}+|пр\.|просп\.|проспект\p{L}*|мкр\.?|микрорайон\p{L}*|пер\.|переул\p{L}+|бульвар\p{L}*)\s*${afterStreet},?\s*(?:д\.|дом\p{L}*)?\s*№?\s*\d+[\p{L}]?(?:/\d+)?(?:,?\s*(?:кв\.?|квартир\p{L}*|корп\.?|оф\.?)\s*№?\s*\d+)*`,
      'gu',
    ),
  },
  // In small letters only after a shortened word: «на улице он ждал 5 часов» is no address.
  {
    kind: 'address',
    shape:
      /(?<!\p{L})(?:ул|мкр|пр-т|просп)\.?\s+\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*){0,2},?\s*(?:д\.?|дом)?\s*№?\s*\d+\p{L}?(?:\/\d+)?(?:,?\s*(?:кв\.?|квартир\p{L}*)\s*\d+)?/giu,
  },
  {
    kind: 'address',
    shape: new RegExp(
      String.raw`${name}\s+(?:көше\p{L}*|к-сі|даңғыл\p{L}*|шағын\s?аудан\p{L}*|тұйығ\p{L}*|бульвар\p{L}*),?\s*№?\s*\d+[\p{L}]?(?:/\d+)?(?:[\s-]?үй\p{L}*)?(?:,?\s*№?\s*\d+[\s-]?пәтер\p{L}*)?`,
      'gu',
    ),
  },
];

/** Digits of other scripts, as some phones write them, in the same places. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}

/** Everything of a known shape, in no order; places may overlap. A person looks it through: shapes miss and err. */
export function findPersonalData(written: string): readonly PersonalData[] {
  const text = plainDigits(written);
  return patterns.flatMap(({ kind, shape, holds }) =>
    [...text.matchAll(shape)].flatMap((found) => {
      const hidden = found.groups?.[HIDDEN] ?? found[0];
      if (holds && !holds(hidden)) return [];
      const start = found.index + found[0].lastIndexOf(hidden);
      return [{ kind, start, end: start + hidden.length }];
    }),
  );
}
