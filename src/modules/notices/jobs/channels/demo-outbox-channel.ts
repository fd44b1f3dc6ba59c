import type { Platform } from '#platform';
import { demoMessageShown } from '../../events.ts';
import type { ChannelKind } from '../../model/channel.ts';
import { countSmsParts } from '../../model/sms-parts.ts';
import { insertDemoMessage } from '../../store/demo-message-store.ts';
import { systemAct } from '../system-act.ts';
import type { Channel } from './channel.ts';

/** The demo's phone and mailbox: what would leave the house is shown on the outbox page. The database refuses it in a real court. */
export function demoOutboxChannel(platform: Platform, kind: ChannelKind): Channel {
  return {
    kind,
    provider: 'demo-outbox',
    dropsRepeats: true,
    reportsFor: () => 0,
    send: async ({ deliveryId, address, lang, subject, text }) => {
      const shown = kind === 'sms' ? { text, ...countSmsParts(text) } : { subject, text };
      const id = await platform.db.transact(systemAct('show-demo-message'), async (tx) => {
        tx.record({ kind: 'delivery', id: deliveryId });
        const { id: written, isNew } = await insertDemoMessage(tx, platform.keys, {
          deliveryId,
          channel: kind,
          address,
          lang,
          ...shown,
        });
        if (isNew) tx.publish(demoMessageShown, { id: written });
        return written;
      });
      return { kind: 'accepted', isDelivered: true, acceptedParts: [{ part: 1, providerMessageId: id }] };
    },
    close: async () => undefined,
  };
}
