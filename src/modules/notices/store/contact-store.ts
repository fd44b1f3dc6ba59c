import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { Contact, ContactId, ContactProof } from '../model/contact.ts';
import { inNotices } from './tables.ts';

/** Contacts in use, with their proofs. */
export async function contactsOf(on: Reads, personId: PersonId): Promise<readonly Contact[]> {
  return await withProofs(on, await inUse(on).where('person_id', '=', personId).execute());
}

export async function contactById(on: Reads, id: ContactId): Promise<Contact | undefined> {
  const [contact] = await withProofs(on, await inUse(on).where('id', '=', id).execute());
  return contact;
}

const inUse = (on: Reads) =>
  inNotices(on)
    .selectFrom('notices.contact')
    .select(['id', 'person_id as personId', 'channel', 'address', 'added_at as addedAt'])
    .where('removed_at', 'is', null)
    .orderBy('id');

async function withProofs(on: Reads, rows: readonly Omit<Contact, 'proofs'>[]): Promise<readonly Contact[]> {
  if (rows.length === 0) return [];
  const proofs = await inNotices(on)
    .selectFrom('notices.contact_proof')
    .select(['contact_id as contactId', 'kind as by', 'proved_at as provedAt'])
    .where(
      'contact_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id')
    .execute();
  const proofsOf = (id: ContactId): readonly ContactProof[] =>
    proofs.filter(({ contactId }) => contactId === id).map(({ by, provedAt }) => ({ by, provedAt }));
  return rows.map((row) => ({ ...row, proofs: proofsOf(row.id) }));
}
