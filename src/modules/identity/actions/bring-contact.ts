import { addContact, belongsToPerson, type ContactId, listContacts, proveContact } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { PersonId } from '#platform/ids';

/** The head's contact serves the organisation until it names its own. */
export async function bringContact(tx: Tx, head: PersonId, organisation: PersonId): Promise<ContactId | undefined> {
  const contact = (await listContacts(tx, head)).filter(belongsToPerson).at(-1);
  if (!contact) return undefined;
  const { channel, address } = contact;
  const id = await addContact(tx, { personId: organisation, channel, address });
  await proveContact(tx, id, { by: 'holder', evidence: contact.id });
  return id;
}
