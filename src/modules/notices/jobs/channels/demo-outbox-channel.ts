import type { Platform } from '#platform';
import { SharedDeed, type Tx } from '#platform/db';
import { demoMessageShown } from '../../events.ts';
import type { ChannelKind } from '../../model/channel.ts';
import { countSmsParts } from '../../model/sms-parts.ts';
import { insertDemoMessages, type NewDemoMessage } from '../../store/demo-message-store.ts';
import { systemAct } from '../system-act.ts';
import type { Channel } from './channel.ts';

/**
 * The demo's phone and mailbox: what would leave the house is shown on the outbox page. The database refuses it in a real court.
 * @returns the channel of each kind; messages of all of them share a commit
 */
export function demoOutbox(platform: Platform): (kind: ChannelKind) => Channel {
  const shown = new SharedDeed(platform.db, {
    ...{ act: systemAct('show-demo-message'), orderBy: ({ deliveryId }: NewDemoMessage) => deliveryId },
    work: (tx, messages) => show(platform, tx, messages),
  });
  return (kind) => ({
    kind,
    provider: 'demo-outbox',
    dropsRepeats: true,
    reportsFor: () => 0,
    send: async ({ deliveryId, address, lang, subject, text }) => {
      const words = kind === 'sms' ? { text, ...countSmsParts(text) } : { subject, text };
      const id = await shown.run({ deliveryId, channel: kind, address, lang, ...words });
      return { kind: 'accepted', isDelivered: true, acceptedParts: [{ part: 1, providerMessageId: id }] };
    },
    close: async () => undefined,
  });
}

async function show({ keys }: Platform, tx: Tx, messages: readonly NewDemoMessage[]): Promise<readonly string[]> {
  for (const { deliveryId: id } of messages) tx.record({ kind: 'delivery', id });
  const shown = await insertDemoMessages(tx, keys, messages);
  for (const { id, isNew } of shown) if (isNew) tx.publish(demoMessageShown, { id });
  return shown.map(({ id }) => id);
}
