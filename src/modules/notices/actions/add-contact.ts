import type { Tx } from '#platform/db';
import { newId, type PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { ContactId } from '../model/contact.ts';
import { readMailAddress } from '../model/mail-address.ts';
import { readPhone } from '../model/phone.ts';
import { inNotices } from '../store/tables.ts';

export interface NewContact {
  readonly personId: PersonId;
  readonly channel: ChannelKind;
  /** As typed, in any usual spelling. */
  readonly address: string;
}

/**
 * Adds an address that proves nothing yet; the same address of the same person is the contact that exists.
 * @throws NOTICES_PHONE_UNREADABLE, NOTICES_PHONE_FOREIGN, NOTICES_PHONE_LANDLINE, NOTICES_MAIL_UNREADABLE
 */
export async function addContact(tx: Tx, { personId, channel, address: typed }: NewContact): Promise<ContactId> {
  const address = channel === 'sms' ? readPhone(typed) : readMailAddress(typed);
  const row = {
    id: newId<ContactId>(),
    person_id: personId,
    channel,
    address,
    added_at: tx.clock.now(),
    removed_at: null,
  };
  const { id } = await inNotices(tx)
    .insertInto('notices.contact')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'channel', 'address'])
        .where('removed_at', 'is', null)
        .doUpdateSet((eb) => ({ added_at: eb.ref('notices.contact.added_at') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  tx.record({ kind: 'contact', id, personId }, { channel });
  return id;
}
