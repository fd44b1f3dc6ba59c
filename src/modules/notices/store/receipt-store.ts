import { oneByOne, type Tx } from '#platform/db';
import type { Receipt } from '../model/receipt.ts';
import { inNotices } from './tables.ts';

/** One after another: the record of a sending and the reports about it must see each other. */
export async function lockAddress(tx: Tx, provider: string, address: string): Promise<void> {
  await oneByOne(tx, `notices ${provider} ${address}`);
}

/** Keeps a report whose sending is not recorded yet. */
export async function keepEarlyReceipt(tx: Tx, { failure, providerMessageId, ...receipt }: Receipt): Promise<void> {
  await inNotices(tx)
    .insertInto('notices.early_receipt')
    .values({ ...receipt, provider_message_id: providerMessageId, failure: failure ?? null, at: tx.clock.now() })
    .execute();
}

/** Whether a kept report, or a delivery that nobody knows the end of, waits for what is told about the address. */
export async function isUndecided(tx: Tx, provider: string, address: string): Promise<boolean> {
  const found = await inNotices(tx)
    .selectNoFrom((eb) =>
      eb
        .or([
          eb.exists(
            eb
              .selectFrom('notices.early_receipt')
              .select('id')
              .where('provider', '=', provider)
              .where('address', '=', address),
          ),
          eb.exists(
            eb
              .selectFrom('notices.delivery')
              .select('id')
              .where('address', '=', address)
              .where('state', '=', 'uncertain')
              .where('provider', '=', provider),
          ),
        ])
        .as('is'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(found.is);
}

export interface EarlyReceipt {
  readonly id: number;
  readonly providerMessageId: string;
  readonly state: 'delivered' | 'failed';
  readonly failure: string | null;
}

/** Takes the kept reports about messages by any of their names. */
export async function takeNamedReceipts(
  tx: Tx,
  provider: string,
  names: readonly string[],
  address: string,
): Promise<readonly EarlyReceipt[]> {
  return await inNotices(tx)
    .deleteFrom('notices.early_receipt')
    .where('provider', '=', provider)
    .where('provider_message_id', 'in', [...names])
    .where('address', '=', address)
    .returning(['id', 'provider_message_id as providerMessageId', 'state', 'failure'])
    .execute();
}

/** Kept reports to an address that came after an instant. */
export async function receiptsSince(
  tx: Tx,
  provider: string,
  address: string,
  since: Temporal.Instant,
): Promise<readonly EarlyReceipt[]> {
  return await inNotices(tx)
    .selectFrom('notices.early_receipt')
    .select(['id', 'provider_message_id as providerMessageId', 'state', 'failure'])
    .where('provider', '=', provider)
    .where('address', '=', address)
    .where('at', '>=', since)
    .orderBy('id')
    .execute();
}

export async function forgetReceipts(tx: Tx, receipts: readonly EarlyReceipt[]): Promise<void> {
  if (receipts.length === 0) return;
  await inNotices(tx)
    .deleteFrom('notices.early_receipt')
    .where(
      'id',
      'in',
      receipts.map(({ id }) => id),
    )
    .execute();
}

export async function forgetReceiptsBefore(tx: Tx, before: Temporal.Instant): Promise<void> {
  await inNotices(tx).deleteFrom('notices.early_receipt').where('at', '<', before).execute();
}
