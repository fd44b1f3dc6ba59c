import type { Tx } from '#platform/db';
import { noticesErrors } from '../errors.ts';
import type { ContactId } from '../model/contact.ts';
import { contactById } from '../store/contact-store.ts';
import { inNotices } from '../store/tables.ts';

/** Takes an address out of use; the ledger keeps what was sent there. @throws NOTICES_CONTACT_MISSING */
export async function removeContact(tx: Tx, contactId: ContactId): Promise<void> {
  const contact = await contactById(tx, contactId);
  if (!contact) throw noticesErrors('NOTICES_CONTACT_MISSING');
  await inNotices(tx)
    .updateTable('notices.contact')
    .set({ removed_at: tx.clock.now() })
    .where('id', '=', contactId)
    .execute();
  tx.record({ kind: 'contact', id: contactId, personId: contact.personId }, { channel: contact.channel });
}
