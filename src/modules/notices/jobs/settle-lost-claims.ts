import type { Platform } from '#platform';
import { reopenDelivery, settleDelivery } from '../store/delivery-store.ts';
import { claimsBefore } from '../store/lost-claims.ts';
import { lockAddresses } from '../store/receipt-store.ts';
import type { Channels } from './channels/channel.ts';
import { sendDeliveryJob } from './delivery-job.ts';
import { applyEarlyReceipts } from './record-receipt.ts';
import { systemAct } from './system-act.ts';
import { tellSettled } from './tell-settled.ts';

/** Longer than any channel tries. */
const GRACE = Temporal.Duration.from('PT5M');

/**
 * A sender died between claim and record: whether the message went out is known to nobody here. It goes out again where the
 * provider drops repeats, else only a report can decide.
 */
export async function settleLostClaims(platform: Platform, channels: Channels): Promise<void> {
  const before = platform.clock.now().subtract(GRACE);
  for (const delivery of await claimsBefore(platform.reads, before)) {
    const channel = channels[delivery.channel];
    const isRepeatable = channel?.provider === delivery.provider && channel.dropsRepeats === true;
    await platform.db.transact(systemAct('settle-lost-claim'), async (tx) => {
      tx.record({ kind: 'delivery', id: delivery.id, personId: delivery.personId }, { again: isRepeatable });
      if (isRepeatable) {
        if (await reopenDelivery(tx, delivery.id)) tx.enqueue(sendDeliveryJob, { deliveryId: delivery.id });
        return;
      }
      const { provider, address } = delivery;
      await lockAddresses(tx, [{ provider, address }]);
      const settled = await settleDelivery(tx, delivery.id, ['sending'], {
        state: 'uncertain',
        failure: 'sender_lost',
      });
      if (!settled) return;
      tellSettled(tx, delivery, 'uncertain');
      await applyEarlyReceipts(tx, provider, address, delivery.id);
    });
  }
}
