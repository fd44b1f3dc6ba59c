import { type ContactId, proveContact } from '#modules/notices';
import type { Tx } from '#platform/db';
import type { AccountId } from '#platform/ids';
import { askRegistersJob } from '../jobs/ask-registers-job.ts';

/**
 * What was sent to the contact came back: the holder of the account reaches it. Whose it is, only the state registers or
 * the counter can tell; they are asked after the commit.
 */
export async function contactIsReached(tx: Tx, accountId: AccountId, contactId: ContactId): Promise<void> {
  await proveContact(tx, contactId, { by: 'code', evidence: accountId });
  tx.enqueue(askRegistersJob, { accountId }, { key: `identity.ask-registers:${accountId}` });
}
