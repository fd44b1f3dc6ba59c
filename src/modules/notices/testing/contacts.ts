import type { Platform } from '#platform';
import type { PersonId } from '#platform/ids';
import { addContact } from '../actions/add-contact.ts';
import { proveContact } from '../actions/prove-contact.ts';
import type { ChannelKind } from '../model/channel.ts';
import type { ContactId } from '../model/contact.ts';
import type { ProofKind } from '../model/proof.ts';

/** A contact that notices may go to. @param by default `clerk` */
export async function addProvedContact(
  platform: Platform,
  personId: PersonId,
  channel: ChannelKind,
  address: string,
  by: ProofKind = 'clerk',
): Promise<ContactId> {
  const act = { actor: { kind: 'system', name: 'test' }, action: 'notices.prepare-test' } as const;
  return await platform.db.transact(act, async (tx) => {
    const id = await addContact(tx, { personId, channel, address });
    await proveContact(tx, id, { by, evidence: 'test' });
    return id;
  });
}
