import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Contact, ContactId, ContactProof } from '../model/contact.ts';
import { inNotices } from './tables.ts';

/** Contacts in use, with their proofs. */
export async function contactsOf(on: Reads, personId: PersonId): Promise<readonly Contact[]> {
  return withProofs(await contactRowsOf(on, personId).execute());
}

/** The statement of `contactsOf`, to be executed with others. */
export function contactRowsOf(on: Reads, personId: PersonId) {
  return inUse(on).where('c.person_id', '=', personId);
}

export async function contactById(on: Reads, id: ContactId): Promise<Contact | undefined> {
  return withProofs(await inUse(on).where('c.id', '=', id).execute())[0];
}

/** A row a proof, and one for a contact without any. */
const inUse = (on: Reads) =>
  inNotices(on)
    .selectFrom('notices.contact as c')
    .leftJoin('notices.contact_proof as p', 'p.contact_id', 'c.id')
    .select(['c.id', 'c.person_id as personId', 'c.channel', 'c.address', 'c.added_at as addedAt'])
    .select(['p.kind as by', 'p.proved_at as provedAt'])
    .where('c.removed_at', 'is', null)
    .orderBy('c.id')
    .orderBy('p.id');

interface Row extends Omit<Contact, 'proofs'> {
  readonly by: ContactProof['by'] | null;
  readonly provedAt: Temporal.Instant | null;
}

/** Contacts of such rows, each with its proofs. */
export function withProofs(rows: readonly Row[]): readonly Contact[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((all) => {
    const proofs = all.flatMap(({ by, provedAt }) => (by && provedAt ? [{ by, provedAt }] : []));
    return all.slice(0, 1).map(({ by: _by, provedAt: _provedAt, ...contact }) => ({ ...contact, proofs }));
  });
}
