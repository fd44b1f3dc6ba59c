import { sql } from 'kysely';
import { givenRows, type Reads, type Tx, writeLater } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryId, DeliveryState } from '../model/delivery.ts';
import type { NoticeId } from '../model/notice.ts';
import { inNotices } from './tables.ts';

export interface ProviderPart {
  readonly part: number;
  readonly providerMessageId: string;
}

/** What a provider has accepted of deliveries. */
export interface AcceptedParts {
  readonly id: DeliveryId;
  readonly parts: readonly ProviderPart[];
}

export async function writeAcceptedParts(tx: Tx, accepted: readonly AcceptedParts[]): Promise<void> {
  const rows = accepted.flatMap(({ id, parts }) =>
    parts.map(({ part, providerMessageId }) => ({ id, part, name: providerMessageId })),
  );
  if (rows.length === 0) return;
  await writeLater(
    tx,
    inNotices(tx)
      .insertInto('notices.message_part')
      .columns(['delivery_id', 'part', 'provider_message_id', 'state', 'accepted_at'])
      .expression((eb) =>
        eb
          .selectFrom(givenRows(rows, { id: 'uuid', part: 'smallint', name: 'text' }))
          .select(['given.id', 'given.part', 'given.name'])
          .select(sql<'accepted'>`'accepted'`.as('state'))
          .select(sql<Temporal.Instant>`${tx.clock.now()}::timestamptz`.as('at')),
      )
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** A delivery that a report may settle. */
export interface ReportedDelivery {
  readonly id: DeliveryId;
  readonly noticeId: NoticeId;
  readonly personId: PersonId;
  readonly template: string;
  readonly channel: ChannelKind;
  readonly state: DeliveryState;
  /** Delivery reports to come. */
  readonly reports: number;
  readonly claimedAt: Temporal.Instant;
}

const reported = (on: Reads) =>
  inNotices(on)
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.notice as n', 'n.id', 'd.notice_id')
    .select(['d.id', 'n.id as noticeId', 'n.person_id as personId', 'n.template', 'd.channel', 'd.state', 'd.reports'])
    .select((eb) => [eb.fn.coalesce('d.claimed_at', 'd.created_at').as('claimedAt')])
    .$narrowType<{ channel: ChannelKind }>();

/** The part that the provider calls by one of these names; the newest when it reuses them. */
export async function findPart(
  tx: Tx,
  provider: string,
  names: readonly string[],
  address: string,
): Promise<{ readonly delivery: ReportedDelivery; readonly part: number } | undefined> {
  const row = await reported(tx)
    .innerJoin('notices.message_part as p', 'p.delivery_id', 'd.id')
    .select('p.part')
    .where('p.provider_message_id', 'in', [...names])
    .where('d.address', '=', address)
    .where('d.provider', '=', provider)
    .orderBy('p.accepted_at', 'desc')
    .limit(1)
    .forUpdate('d')
    .executeTakeFirst();
  if (!row) return undefined;
  const { part, ...delivery } = row;
  return { delivery, part };
}

/** The deliveries to an address of which nobody knows whether they went out. */
export async function uncertainTo(tx: Tx, provider: string, address: string): Promise<readonly ReportedDelivery[]> {
  return await reported(tx)
    .where('d.address', '=', address)
    .where('d.state', '=', sql.lit('uncertain'))
    .where('d.provider', '=', provider)
    .forUpdate('d')
    .execute();
}

export async function settlePart(tx: Tx, id: DeliveryId, part: number, state: 'delivered' | 'failed'): Promise<void> {
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.message_part')
      .set({ state, settled_at: tx.clock.now() })
      .where('delivery_id', '=', id)
      .where('part', '=', part)
      .where('state', '=', 'accepted'),
  );
}

/** How many parts are in which state. */
export async function countParts(
  on: Reads,
  id: DeliveryId,
): Promise<{ readonly delivered: number; readonly failed: number }> {
  const rows = await inNotices(on)
    .selectFrom('notices.message_part')
    .select('state')
    .where('delivery_id', '=', id)
    .execute();
  const count = (wanted: string): number => rows.filter(({ state }) => state === wanted).length;
  return { delivered: count('delivered'), failed: count('failed') };
}

export async function partsOf(on: Reads, id: DeliveryId): Promise<readonly ProviderPart[]> {
  return await inNotices(on)
    .selectFrom('notices.message_part')
    .select(['part', 'provider_message_id as providerMessageId'])
    .where('delivery_id', '=', id)
    .execute();
}

export async function deliveryById(tx: Tx, id: DeliveryId): Promise<ReportedDelivery | undefined> {
  return await reported(tx).where('d.id', '=', id).forUpdate('d').executeTakeFirst();
}
