import { sql } from 'kysely';
import { givenRows, type Reads, type Tx, writeLater } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryId, DeliveryState } from '../model/delivery.ts';
import type { NoticeId } from '../model/notice.ts';
import type { SmsEncoding } from '../model/sms-parts.ts';
import { inNotices } from './tables.ts';

/** A delivery as a try needs it. */
export interface PendingDelivery {
  readonly id: DeliveryId;
  readonly noticeId: NoticeId;
  readonly personId: PersonId;
  readonly template: string;
  readonly lang: Lang;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly subject: string | null;
  readonly body: string;
  readonly leaveUrl: string | null;
  readonly sealedSecrets: string | null;
  /** Tries made, the current one included. */
  readonly attempts: number;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant | null;
}

/**
 * Holds waiting deliveries for one try each, and those that an earlier try has left `sending` where their repeat does no harm,
 * until `writeClaims` takes them. `attempts` counts the coming try.
 * @param repeatable channels whose provider drops repeats
 * @returns without those that another worker has or that are settled
 */
export async function lockDeliveries(
  tx: Tx,
  ids: readonly DeliveryId[],
  repeatable: readonly ChannelKind[] = [],
): Promise<readonly PendingDelivery[]> {
  const rows = await inNotices(tx)
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.notice as n', 'n.id', 'd.notice_id')
    .where('d.id', '=', sql<DeliveryId>`any(${ids}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb('d.state', '=', 'waiting'),
        ...repeatable.map((channel) => eb.and({ 'd.state': 'sending', 'd.channel': channel })),
      ]),
    )
    .select([
      'd.id',
      'n.id as noticeId',
      'n.person_id as personId',
      'n.template',
      'n.lang',
      'd.channel',
      'd.address',
      'd.subject',
      'd.body',
      'd.leave_url as leaveUrl',
      'd.sealed_secrets as sealedSecrets',
      'd.attempts',
      'd.created_at as createdAt',
      'n.expires_at as expiresAt',
    ])
    .orderBy('d.id')
    .forUpdate('d')
    .execute();
  return rows.flatMap((row) => {
    if (row.channel === null || row.address === null) return [];
    return [{ ...row, channel: row.channel, address: row.address, attempts: row.attempts + 1 }];
  });
}

export interface TryOfDelivery {
  readonly provider: string;
  /** Delivery reports to come. */
  readonly reports: number;
  readonly encoding?: SmsEncoding;
  readonly parts?: number;
}

export interface Claim extends TryOfDelivery {
  readonly id: DeliveryId;
  /** The one that begins counted in. */
  readonly attempts: number;
}

/** Takes what is held for one try each, with its way and its parts: so a sending that nobody recorded is known by them. */
export async function writeClaims(tx: Tx, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  const rows = claims.map(({ id, attempts, provider, reports, encoding, parts }) => ({
    ...{ id, attempts, provider, reports, encoding: encoding ?? null, parts: parts ?? null },
  }));
  const given = givenRows(rows, {
    ...{ id: 'uuid', attempts: 'int', provider: 'text', reports: 'int', encoding: 'text', parts: 'int' },
  });
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.delivery as d')
      .from(given)
      .set((eb) => ({
        ...{ state: 'sending' as const, claimed_at: tx.clock.now(), next_try_at: null },
        ...{ attempts: eb.ref('given.attempts'), provider: eb.ref('given.provider'), reports: eb.ref('given.reports') },
        encoding: eb.fn.coalesce('given.encoding', 'd.encoding'),
        parts: eb.fn.coalesce('given.parts', 'd.parts'),
      }))
      .whereRef('d.id', '=', 'given.id')
      .where('d.id', '=', anyOf(rows)),
  );
}

/** Said beside the join, so that the rows are found by their key whatever the planner thinks of the number of those given. */
function anyOf(rows: readonly { readonly id: DeliveryId }[]) {
  return sql<DeliveryId>`any(${rows.map(({ id }) => id)}::uuid[])`;
}

export async function acceptedPartsOf(on: Reads, id: DeliveryId): Promise<readonly number[]> {
  const rows = await inNotices(on)
    .selectFrom('notices.message_part')
    .select('part')
    .where('delivery_id', '=', id)
    .orderBy('part')
    .execute();
  return rows.map(({ part }) => part);
}

export interface Settling {
  readonly state: 'sent' | 'delivered' | 'uncertain' | 'failed' | 'expired';
  readonly failure?: string;
  readonly providerMessageId?: string;
}

/** Ends a try for good; the secrets go in the same row change. @returns false when it had left the states given */
export async function settleDelivery(
  tx: Tx,
  id: DeliveryId,
  from: readonly DeliveryState[],
  settling: Settling,
): Promise<boolean> {
  const [settled] = await settlementOf(tx, from, [{ id, ...settling }]).execute();
  return settled !== undefined;
}

/** The statement that ends tries for good, to be executed with others; it returns those that were in one of the states given. */
export function settlementOf(
  tx: Tx,
  from: readonly DeliveryState[],
  settlings: readonly (Settling & { readonly id: DeliveryId })[],
) {
  const rows = settlings.map(({ id, state, failure, providerMessageId }) => ({
    ...{ id, state, failure: failure ?? null, name: providerMessageId ?? null },
    ...{ is_out: state === 'sent' || state === 'delivered', is_lost: state === 'failed' || state === 'expired' },
  }));
  const now = tx.clock.now();
  const given = givenRows(rows, {
    ...{ id: 'uuid', state: 'text', failure: 'text', name: 'text', is_out: 'boolean', is_lost: 'boolean' },
  });
  return inNotices(tx)
    .updateTable('notices.delivery as d')
    .from(given)
    .set((eb) => ({
      ...{ state: eb.ref('given.state'), failure: eb.ref('given.failure'), sealed_secrets: null, next_try_at: null },
      provider_message_id: eb.fn.coalesce('given.name', 'd.provider_message_id'),
      sent_at: sql<Temporal.Instant | null>`case when given.is_out then coalesce(d.sent_at, ${now}) else d.sent_at end`,
      delivered_at: sql<Temporal.Instant | null>`case when given.state = 'delivered' then ${now}::timestamptz end`,
      failed_at: sql<Temporal.Instant | null>`case when given.is_lost then ${now}::timestamptz end`,
    }))
    .whereRef('d.id', '=', 'given.id')
    .where('d.id', '=', anyOf(rows))
    .where('d.state', '=', sql<DeliveryState>`any(${from}::text[])`)
    .returning('d.id');
}

/** Back to waiting after a failure that may pass. */
export async function postponeDelivery(
  tx: Tx,
  id: DeliveryId,
  failure: string,
  until: Temporal.Instant,
): Promise<void> {
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.delivery')
      .set({ state: 'waiting', failure, next_try_at: until, claimed_at: null })
      .where('id', '=', id)
      .where('state', '=', 'sending'),
  );
}

/** A try that its sender did not live to record is to be made again. @returns false when it has been recorded meanwhile */
export async function reopenDelivery(tx: Tx, id: DeliveryId): Promise<boolean> {
  const { numUpdatedRows } = await inNotices(tx)
    .updateTable('notices.delivery')
    .set({ state: 'waiting', claimed_at: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
