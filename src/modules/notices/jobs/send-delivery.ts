import type { Platform } from '#platform';
import { SharedDeed, type Tx } from '#platform/db';
import { CHANNEL_KINDS, type ChannelKind } from '../model/channel.ts';
import type { DeliveryId } from '../model/delivery.ts';
import { withDemoMark } from '../model/demo-mark.ts';
import { openMarks } from '../model/secret.ts';
import { countSmsParts } from '../model/sms-parts.ts';
import {
  acceptedPartsOf,
  lockDeliveries,
  type PendingDelivery,
  settleDelivery,
  type TryOfDelivery,
  writeClaims,
} from '../store/delivery-store.ts';
import type { Channel, Channels, OutgoingMessage, SendOutcome } from './channels/channel.ts';
import { insist } from './insist.ts';
import { outcomeRecorder } from './record-outcome.ts';
import { systemAct } from './system-act.ts';
import { tellSettled } from './tell-settled.ts';

/** Stands for the provider where the house has none for the channel. */
const NO_CHANNEL = 'no_channel';

export interface Try {
  readonly channel: ChannelKind;
  readonly outcome: SendOutcome;
}

/**
 * One try of one delivery: claimed in a transaction, sent, its outcome recorded in another. Whoever dies between claim and
 * record leaves it `sending`. Where the provider drops repeats, the job that comes back sends it again; elsewhere
 * `settleLostClaims` makes it `uncertain`, and it is never sent a second time. What is claimed or recorded at the same moment
 * shares a commit.
 * @returns sends one; undefined when there was nothing to try
 */
export function deliverySender(
  platform: Platform,
  channels: Channels,
): (deliveryId: DeliveryId) => Promise<Try | undefined> {
  const claims = new SharedDeed(platform.db, {
    ...{ act: systemAct('claim-delivery'), orderBy: (id: DeliveryId) => id },
    work: (tx, ids) => claim(platform, channels, tx, ids),
  });
  const outcomes = outcomeRecorder(platform);
  return async (deliveryId) => {
    const claimed = await claims.run(deliveryId);
    if (!claimed) return undefined;
    const { delivery, message } = claimed;
    const channel = channels[delivery.channel];
    const outcome: SendOutcome = channel
      ? await channel.send(message)
      : { kind: 'refused', isFinal: true, failure: NO_CHANNEL, acceptedParts: [] };
    const way = { provider: channel?.provider ?? NO_CHANNEL, dropsRepeats: channel?.dropsRepeats ?? false };
    await insist(() => outcomes.run({ delivery, way, outcome }));
    return { channel: delivery.channel, outcome };
  };
}

interface Claimed {
  readonly delivery: PendingDelivery;
  readonly message: OutgoingMessage;
}

async function claim(
  platform: Platform,
  channels: Channels,
  tx: Tx,
  ids: readonly DeliveryId[],
): Promise<readonly (Claimed | undefined)[]> {
  const repeatable = CHANNEL_KINDS.filter((kind) => channels[kind]?.dropsRepeats);
  const locked = new Map((await lockDeliveries(tx, ids, repeatable)).map((delivery) => [delivery.id, delivery]));
  const claimed: (Claimed | undefined)[] = [];
  for (const id of ids) {
    const delivery = locked.get(id);
    // Asked for twice at once, it is tried once.
    locked.delete(id);
    tx.record(
      { kind: 'delivery', id, ...(delivery ? { personId: delivery.personId } : {}) },
      { try: delivery?.attempts ?? 0 },
    );
    claimed.push(delivery && (await opened(platform, tx, delivery)));
  }
  const taken = claimed.flatMap((one) => one ?? []);
  await writeClaims(
    tx,
    taken.map(({ delivery: { id, attempts, channel }, message }) => ({
      ...{ id, attempts },
      ...wayOf(channels[channel], message),
    })),
  );
  return claimed;
}

/** @returns undefined when its time is over */
async function opened(platform: Platform, tx: Tx, delivery: PendingDelivery): Promise<Claimed | undefined> {
  const { id, attempts, expiresAt } = delivery;
  if (expiresAt && Temporal.Instant.compare(tx.clock.now(), expiresAt) >= 0) {
    await settleDelivery(tx, id, ['waiting', 'sending'], { state: 'expired', failure: 'expired' });
    tellSettled(tx, delivery, 'expired');
    return undefined;
  }
  return { delivery, message: open(platform, delivery, attempts > 1 ? await acceptedPartsOf(tx, id) : []) };
}

function wayOf(channel: Channel | undefined, message: OutgoingMessage): TryOfDelivery {
  if (!channel) return { provider: NO_CHANNEL, reports: 0 };
  const { provider, kind } = channel;
  const { encoding, parts } = countSmsParts(message.text);
  return { provider, reports: channel.reportsFor(message), ...(kind === 'sms' ? { encoding, parts } : {}) };
}

function open(platform: Platform, delivery: PendingDelivery, acceptedParts: readonly number[]): OutgoingMessage {
  const sealed = JSON.parse(delivery.sealedSecrets ?? '{}') as Readonly<Record<string, string>>;
  const message: OutgoingMessage = {
    deliveryId: delivery.id,
    address: delivery.address,
    lang: delivery.lang,
    subject: openMarks(platform.keys, delivery.subject ?? '', sealed),
    text: openMarks(platform.keys, delivery.body, sealed),
    leaveUrl: delivery.leaveUrl ?? undefined,
    createdAt: delivery.createdAt,
    expiresAt: delivery.expiresAt ?? undefined,
    acceptedParts,
  };
  return platform.config.mode === 'demo' ? withDemoMark(message) : message;
}
