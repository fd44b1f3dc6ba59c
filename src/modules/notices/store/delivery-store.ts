import { type Reads, type Tx, writeLater } from '#platform/db';
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
 * Holds a waiting delivery for one try, and one that an earlier try has left `sending` where its repeat does no harm, until
 * `writeClaim` takes it. `attempts` counts the coming try.
 * @param repeatable channels whose provider drops repeats
 * @returns undefined when another worker has it or it is settled
 */
export async function lockDelivery(
  tx: Tx,
  id: DeliveryId,
  repeatable: readonly ChannelKind[] = [],
): Promise<PendingDelivery | undefined> {
  const row = await inNotices(tx)
    .selectFrom('notices.delivery as d')
    .innerJoin('notices.notice as n', 'n.id', 'd.notice_id')
    .where('d.id', '=', id)
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
    .forUpdate('d')
    .executeTakeFirst();
  if (!row || row.channel === null || row.address === null) return undefined;
  return { ...row, channel: row.channel, address: row.address, attempts: row.attempts + 1 };
}

export interface TryOfDelivery {
  readonly provider: string;
  /** Delivery reports to come. */
  readonly reports: number;
  readonly encoding?: SmsEncoding;
  readonly parts?: number;
}

/** Takes what is held for one try, with its way and its parts: so a sending that nobody recorded is known by them. */
export async function writeClaim(
  tx: Tx,
  { id, attempts }: Pick<PendingDelivery, 'id' | 'attempts'>,
  way: TryOfDelivery,
): Promise<void> {
  const claim = { state: 'sending', claimed_at: tx.clock.now(), next_try_at: null, attempts } as const;
  await writeLater(
    tx,
    inNotices(tx)
      .updateTable('notices.delivery')
      .set({ ...claim, ...way })
      .where('id', '=', id),
  );
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
  { state, failure, providerMessageId }: Settling,
): Promise<boolean> {
  const now = tx.clock.now();
  const result = await inNotices(tx)
    .updateTable('notices.delivery')
    .set((eb) => ({
      state,
      failure: failure ?? null,
      sealed_secrets: null,
      next_try_at: null,
      provider_message_id: providerMessageId ?? eb.ref('provider_message_id'),
      sent_at: state === 'sent' || state === 'delivered' ? eb.fn.coalesce('sent_at', eb.val(now)) : eb.ref('sent_at'),
      delivered_at: state === 'delivered' ? now : null,
      failed_at: state === 'failed' || state === 'expired' ? now : null,
    }))
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
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
