import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import { knownPersonRow, personRow } from '../store/person-store.ts';
import { inIdentity } from '../store/tables.ts';

/** A known person or organisation as the one who signs in. */
export interface HolderFacts {
  readonly holder: PersonId;
  readonly kind: 'person' | 'organisation';
  /** IIN or BIN. */
  readonly identifier: string;
  /** Whose phone can be proved: the person's own, or that of the organisation's head. */
  readonly iin: string | undefined;
  /** The head of an organisation, when the house knows that person. */
  readonly headId: PersonId | undefined;
}

/** @returns undefined for a claim and for an id that is nobody's */
export async function holderFacts(on: Reads, holder: PersonId): Promise<HolderFacts | undefined> {
  const person = await personRow(on, holder);
  if (person) {
    if (person.is_claim) return undefined;
    return { holder, kind: 'person', identifier: person.iin, iin: person.iin, headId: undefined };
  }
  const organisation = await inIdentity(on)
    .selectFrom('identity.organisation')
    .select(['bin', 'head_iin'])
    .where('id', '=', holder)
    .executeTakeFirst();
  if (!organisation) return undefined;
  const { bin, head_iin: iin } = organisation;
  const head = iin ? await knownPersonRow(on, iin) : undefined;
  return { holder, kind: 'organisation', identifier: bin, iin: iin ?? undefined, headId: head?.id };
}
