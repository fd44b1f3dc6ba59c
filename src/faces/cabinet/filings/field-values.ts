import { formatNumericDate } from '@ashyq/kk-text';
import { type Answers, type Field, type Party, showable, type TypedInputs } from '#modules/filing';

/** Inputs of a question as they stand in the form: of stored answers, or as they were typed. */
export type Inputs = Readonly<Record<string, string>>;

/** The stored answer of a field as a person would have typed it. */
export function inputOf(field: Field, answers: Answers): string {
  const value = answers[field.id];
  if (value === undefined || field.kind === 'party' || field.kind === 'documents') return '';
  if (field.kind === 'money') return moneyText(Number(value));
  if (field.kind === 'date' && value !== '') return formatNumericDate(Temporal.PlainDate.from(String(value)));
  return Array.isArray(value) ? value.join(',') : String(value);
}

function moneyText(tiyn: number): string {
  const whole = String(Math.floor(tiyn / 100)).replace(/\B(?=(?:\d{3})+$)/g, ' ');
  const cents = tiyn % 100;
  return cents === 0 ? whole : `${whole},${String(cents).padStart(2, '0')}`;
}

const partyInputNames = [
  ...['number', 'kind', 'surname', 'givenName', 'patronymic', 'name', 'birthDate', 'address', 'phone', 'email'],
  'bankDetails',
] as const;

/** A stored party in the inputs of its form. */
export function partyInputs(field: string, party: Partial<Party>): Inputs {
  const entries = partyInputNames.flatMap((name) => {
    const value = (party as Readonly<Record<string, string | undefined>>)[name];
    if (!value) return [];
    const text = name === 'birthDate' ? formatNumericDate(Temporal.PlainDate.from(value)) : value;
    return [[`${field}.${name}`, text] as const];
  });
  const isUnknown = party.key !== undefined && party.number === undefined;
  return Object.fromEntries([...entries, ...(isUnknown ? [[`${field}.unknownNumber`, 'yes'] as const] : [])]);
}

/** What was typed of a party, in the inputs of its form. */
export function typedInputs(field: string, typed: TypedInputs): Inputs {
  return Object.fromEntries(Object.entries(typed).map(([part, value]) => [`${field}.${part}`, value]));
}

/** What a form sent, ticks of one name joined as the filing module reads them. */
export function sentInputs(formAll: URLSearchParams): Inputs {
  const names = [...new Set(formAll.keys())];
  return Object.fromEntries(names.map((name) => [name, formAll.getAll(name).filter(Boolean).join(',')]));
}

/** What a form sent, as its page may show it again: a browser would turn the signs that were refused into others. */
export function shownAgain(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, showable(value)]));
}

/** Versions that the page showed, sent back in hidden fields. */
export function seenVersions(inputs: Inputs): Readonly<Record<string, number>> {
  const seen = Object.entries(inputs).filter(([name]) => name.startsWith('seen.'));
  return Object.fromEntries(seen.map(([name, value]) => [name.slice('seen.'.length), Number(value) || 0]));
}
