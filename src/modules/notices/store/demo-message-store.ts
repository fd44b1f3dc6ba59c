import type { Keys } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { ChannelKind } from '../model/channel.ts';
import type { DeliveryId } from '../model/delivery.ts';
import type { SmsEncoding } from '../model/sms-parts.ts';
import { inNotices } from './tables.ts';

const PURPOSE = 'notices.demo-message';

export interface NewDemoMessage {
  readonly deliveryId: DeliveryId;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly lang: Lang;
  readonly subject?: string;
  readonly text: string;
  readonly encoding?: SmsEncoding;
  readonly parts?: number;
}

export interface DemoMessage extends Omit<NewDemoMessage, 'deliveryId'> {
  readonly id: string;
  readonly shownAt: Temporal.Instant;
}

/** Sealed even in the demo, so that a copied database shows no code. A delivery that comes again is the first one. */
export async function insertDemoMessage(
  tx: Tx,
  keys: Keys,
  message: NewDemoMessage,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { deliveryId, channel, address, lang, subject, text, encoding, parts } = message;
  const id = newId<DeliveryId>();
  const { numInsertedOrUpdatedRows } = await inNotices(tx)
    .insertInto('notices.demo_message')
    .values({
      id,
      delivery_id: deliveryId,
      channel,
      address,
      lang,
      sealed_text: keys.seal(PURPOSE, JSON.stringify({ subject, text })),
      encoding: encoding ?? null,
      parts: parts ?? null,
      shown_at: tx.clock.now(),
    })
    .onConflict((conflict) => conflict.column('delivery_id').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { id, isNew: true };
  const first = await inNotices(tx)
    .selectFrom('notices.demo_message')
    .select('id')
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirstOrThrow();
  return { id: first.id, isNew: false };
}

/** Newest first. @param address exact, or undefined for all */
export async function demoMessages(
  on: Reads,
  keys: Keys,
  { address, since, limit }: { readonly address?: string; readonly since: Temporal.Instant; readonly limit: number },
): Promise<readonly DemoMessage[]> {
  const rows = await inNotices(on)
    .selectFrom('notices.demo_message')
    .selectAll()
    .where('shown_at', '>=', since)
    .$if(address !== undefined, (query) => query.where('address', '=', address ?? ''))
    .orderBy('shown_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, channel, address: to, lang, sealed_text, encoding, parts, shown_at }) => {
    const { subject, text } = JSON.parse(keys.unseal(PURPOSE, sealed_text)) as { subject?: string; text: string };
    return {
      id,
      channel,
      address: to,
      lang,
      ...(subject === undefined ? {} : { subject }),
      text,
      ...(encoding ? { encoding } : {}),
      ...(parts ? { parts } : {}),
      shownAt: shown_at,
    };
  });
}

export async function forgetDemoMessages(tx: Tx, before: Temporal.Instant): Promise<void> {
  await inNotices(tx).deleteFrom('notices.demo_message').where('shown_at', '<', before).execute();
}
