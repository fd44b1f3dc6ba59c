import { sql } from 'kysely';
import { allOneByOne, givenRows, type Tx } from '#platform/db';
import type { Receipt } from '../model/receipt.ts';
import { inNotices } from './tables.ts';

/** An address as a provider knows it. */
export interface ProviderAddress {
  readonly provider: string;
  readonly address: string;
}

/** One after another: the record of a sending and the reports about it must see each other. */
export async function lockAddresses(tx: Tx, addresses: readonly ProviderAddress[]): Promise<void> {
  const names = addresses.map(({ provider, address }) => `notices ${provider} ${address}`);
  await allOneByOne(tx, names);
}

/** Keeps a report whose sending is not recorded yet. */
export async function keepEarlyReceipt(tx: Tx, { failure, providerMessageId, ...receipt }: Receipt): Promise<void> {
  await inNotices(tx)
    .insertInto('notices.early_receipt')
    .values({ ...receipt, provider_message_id: providerMessageId, failure: failure ?? null, at: tx.clock.now() })
    .execute();
}

/**
 * The statement that finds, to be executed with others, for which of the addresses a kept report, or a delivery that nobody knows
 * the end of, waits for what is told about them.
 */
export function undecidedOf(tx: Tx, addresses: readonly ProviderAddress[]) {
  const rows = addresses.map(({ provider, address }) => ({ provider, address }));
  return inNotices(tx)
    .selectFrom(givenRows(rows, { provider: 'text', address: 'text' }))
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('notices.early_receipt as r')
            .select('r.id')
            .whereRef('r.provider', '=', 'given.provider')
            .whereRef('r.address', '=', 'given.address'),
        ),
        eb.exists(
          eb
            .selectFrom('notices.delivery as d')
            .select('d.id')
            .whereRef('d.address', '=', 'given.address')
            // Said as it stands in the index of such deliveries, which a parameter would hide from the planner.
            .where('d.state', '=', sql.lit('uncertain'))
            .whereRef('d.provider', '=', 'given.provider'),
        ),
      ]),
    )
    .select(['given.provider', 'given.address']);
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
