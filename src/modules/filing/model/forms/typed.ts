import { type Form, findField } from './form.ts';

/**
 * What was typed and is no answer yet, by input: `price` of a field, `respondent.number` of a party that is added,
 * `respondent.p1.number` of one that is changed.
 */
export type TypedInputs = Readonly<Record<string, string>>;

/** Inputs of a party beside its key. */
export const partyParts = [
  ...['number', 'unknownNumber', 'kind', 'surname', 'givenName', 'patronymic', 'name', 'birthDate', 'address'],
  ...['phone', 'email', 'bankDetails'],
] as const;

export interface PartyInput {
  readonly field: string;
  /** Party that is changed; absent: one more. */
  readonly key?: string | undefined;
  readonly part: string;
}

/** Name under which an input of a party is kept. */
export function partyInputName({ field, key, part }: PartyInput): string {
  return key ? `${field}.${key}.${part}` : `${field}.${part}`;
}

/** @returns undefined when the form asks for no such party, or of nobody such a thing */
export function readPartyInput(form: Form, name: string, key: string | undefined): PartyInput | undefined {
  const [field = '', part = ''] = name.split('.');
  const isKnown = findField(form, field)?.kind === 'party' && (partyParts as readonly string[]).includes(part);
  if (!isKnown || (key !== undefined && !/^p\d{1,3}$/.test(key))) return undefined;
  return { field, part, ...(key ? { key } : {}) };
}

/** Inputs of one field that were typed, those of another party of it left out. */
export function typedOf(typed: TypedInputs, field: string, key?: string): TypedInputs {
  const before = key ? `${field}.${key}.` : `${field}.`;
  const entries = Object.entries(typed).flatMap(([name, value]) => {
    const part = name.startsWith(before) ? name.slice(before.length) : '';
    return part === '' || part.includes('.') ? [] : [[part, value] as const];
  });
  return Object.fromEntries(entries);
}

/** Fields with something in them that is not yet their answer: nothing is sent before the person has said what of it. */
export function unfinishedFields(typed: TypedInputs): readonly string[] {
  const names = Object.entries(typed).flatMap(([name, value]) => {
    const [field = '', ...rest] = name.split('.');
    // Of a party that is added, an emptied input and «person or organisation» alone are nothing yet.
    const isNothing = rest.length === 1 && (rest[0] === 'kind' || value === '');
    return isNothing ? [] : [field];
  });
  return [...new Set(names)];
}
