import { type CardParty, type GivenNumber, isNumberAsked, numberFor } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { type Form, fieldsOfForm } from '../../model/forms/form.ts';
import { partyName } from '../../model/forms/party.ts';
import type { FilingId } from '../../model/ids.ts';
import type { FilingRow } from '../../store/filing-store.ts';
import { unregisteredMatter } from '../../store/intake-store.ts';
import type { ResolvedParty } from './resolve-parties.ts';

/** What a number of the national system is asked for. */
export const numberSubject = (id: FilingId) => ({ kind: 'filing', id }) as const;

/** Type block of the number of a case that begins with this form. */
export function caseKindOf(form: Form): string {
  return fieldsOfForm(form).find((field) => field.kind === 'category')?.caseKind ?? '2';
}

/**
 * own: the registry of the court gives the number · given: the national system has given it · awaited: it has not yet ·
 * twin: an equal claim waits for its number, and this one joins it afterwards.
 */
export type NumberOfFiling =
  | { readonly kind: 'own' }
  | ({ readonly kind: 'given' } & GivenNumber)
  | { readonly kind: 'awaited' }
  | { readonly kind: 'twin' };

/** Callers hold the lock of the matter. */
export async function numberOfFiling(
  tx: Tx,
  filing: FilingRow,
  form: Form,
  parties: readonly ResolvedParty[],
): Promise<NumberOfFiling> {
  for (const { id } of await unregisteredMatter(tx, filing)) {
    if (await isNumberAsked(tx, numberSubject(id))) return { kind: 'twin' };
  }
  return await numberFor(tx, {
    ...{ subject: numberSubject(filing.id), courtCode: filing.court_code, kind: caseKindOf(form) },
    ...{ category: filing.category ?? '', language: filing.language, receivedOn: legalDay(filing.submitted_at) },
    parties: parties.map(cardParty),
  });
}

function cardParty({ row: { role, party } }: ResolvedParty): CardParty {
  const { kind, number } = party;
  return { role, kind, name: partyName(party), ...(number ? { number } : {}) };
}
