import { sql } from 'kysely';
import type { Keys } from '#platform';
import { givenRows, type Reads, type Tx } from '#platform/db';
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

/**
 * Sealed even in the demo, so that a copied database shows no code. A delivery that comes again is the first one.
 * @returns for each its id, and whether it is new
 */
export async function insertDemoMessages(
  tx: Tx,
  keys: Keys,
  messages: readonly NewDemoMessage[],
): Promise<readonly { readonly id: string; readonly isNew: boolean }[]> {
  const rows = messages.map(({ deliveryId, channel, address, lang, subject, text, encoding, parts }) => ({
    ...{ id: newId<DeliveryId>(), delivery_id: deliveryId, channel, address, lang },
    ...{ sealed_text: keys.seal(PURPOSE, JSON.stringify({ subject, text })) },
    ...{ encoding: encoding ?? null, parts: parts ?? null },
  }));
  const given = givenRows(rows, {
    ...{ id: 'uuid', delivery_id: 'uuid', channel: 'text', address: 'text', lang: 'text', sealed_text: 'text' },
    ...{ encoding: 'text', parts: 'smallint' },
  });
  const columns = ['id', 'delivery_id', 'channel', 'address', 'lang', 'sealed_text', 'encoding', 'parts'] as const;
  const inserted = await inNotices(tx)
    .insertInto('notices.demo_message')
    .columns([...columns, 'shown_at'])
    .expression((eb) =>
      eb.selectFrom(given).select(columns).select(sql<Temporal.Instant>`${tx.clock.now()}::timestamptz`.as('shown_at')),
    )
    .onConflict((conflict) => conflict.column('delivery_id').doNothing())
    .returning(['id', 'delivery_id'])
    .execute();
  const isNew = inserted.length === messages.length;
  const earlier = isNew
    ? []
    : await messagesOf(
        tx,
        rows.map(({ delivery_id }) => delivery_id),
      );
  const idOf = new Map([...earlier, ...inserted].map(({ id, delivery_id }) => [delivery_id, id]));
  const fresh = new Set(inserted.map(({ delivery_id }) => delivery_id));
  return messages.map(({ deliveryId }) => {
    const id = idOf.get(deliveryId);
    if (!id) throw new Error('a message of the demo was neither written nor there');
    return { id, isNew: fresh.delete(deliveryId) };
  });
}

async function messagesOf(on: Reads, deliveries: readonly DeliveryId[]) {
  return await inNotices(on)
    .selectFrom('notices.demo_message')
    .select(['id', 'delivery_id'])
    .where('delivery_id', 'in', [...deliveries])
    .execute();
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
