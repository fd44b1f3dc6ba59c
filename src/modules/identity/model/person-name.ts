import { foldForSearch, repairHomoglyphs } from '@ashyq/kk-text';
import { type Reading, read, refuse } from './reading.ts';

/** A name as a document has it. A person without surname has an empty `surname`. */
export type PersonName = {
  readonly surname: string;
  readonly givenName: string;
  /** «Серікқызы», «Серік қызы», «Сериковна»; null when there is none. */
  readonly patronymic: string | null;
};

export type NameRefusal = 'IDENTITY_NAME_EMPTY' | 'IDENTITY_NAME_TOO_LONG' | 'IDENTITY_NAME_NOT_LETTERS';
export type NamePart = keyof PersonName;

const mostCharacters = 100;
const allowed = /^[\p{L}\p{M} .’-]*\p{L}[\p{L}\p{M} .’-]*$/u;
/** Words after a father's name, written apart and small. */
export const patronymicWords: ReadonlySet<string> = new Set(
  'ұлы қызы улы кызы оғлы оглы гызы кызы uly qyzy kyzy ogly oglu gizi'.split(' '),
);

/** Reads one field of a name: look-alikes repaired, spaces and dashes in order, a name all in capitals set in proper case. */
export function parseNamePart(text: string): Reading<string, NameRefusal> {
  if (text.length > 4 * mostCharacters) return refuse('IDENTITY_NAME_TOO_LONG');
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/['‘‛ʼʻ`´′]/gu, '’')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
  if (plain === '') return refuse('IDENTITY_NAME_EMPTY');
  if (plain.length > mostCharacters) return refuse('IDENTITY_NAME_TOO_LONG');
  return allowed.test(plain) ? read(properCase(repairHomoglyphs(plain))) : refuse('IDENTITY_NAME_NOT_LETTERS');
}

/** A name of three fields, or the first field that is wrong; the surname or the given name may be missing, not both. */
export function parsePersonName(
  typed: Readonly<Record<NamePart, string>>,
):
  | { readonly ok: true; readonly value: PersonName }
  | { readonly ok: false; readonly refusal: NameRefusal; readonly part: NamePart } {
  const parts: Record<NamePart, string> = { surname: '', givenName: '', patronymic: '' };
  for (const part of ['surname', 'givenName', 'patronymic'] as const) {
    const reading = parseNamePart(typed[part]);
    if (reading.ok) parts[part] = reading.value;
    else if (reading.refusal !== 'IDENTITY_NAME_EMPTY') return { ...reading, part };
  }
  if (parts.surname === '' && parts.givenName === '') return { ...refuse('IDENTITY_NAME_EMPTY'), part: 'surname' };
  return read({ ...parts, patronymic: parts.patronymic === '' ? null : parts.patronymic });
}

/** How a typed name stands to a register's: spelling with or without Kazakh letters is one name. */
export function compareNames(a: PersonName, b: PersonName): 'same' | 'patronymic_differs' | 'different' {
  const fold = (name: PersonName) => foldForSearch(`${name.surname} ${name.givenName}`);
  if (fold(a) !== fold(b)) return 'different';
  if (a.patronymic === null || b.patronymic === null) return 'same';
  const together = (patronymic: string) => foldForSearch(patronymic).replaceAll(' ', '');
  return together(a.patronymic) === together(b.patronymic) ? 'same' : 'patronymic_differs';
}

/** Registers write in capitals, hurried people in small letters; a name with both is left as its owner wrote it. */
function properCase(name: string): string {
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .split(' ')
    .map((word) => (patronymicWords.has(word) ? word : word.replace(/^\p{L}|(?<=-)\p{L}|(?<=^.’)\p{L}/gu, upper)))
    .join(' ');
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
