import type { Platform } from '#platform';
import { settleDelivery } from '../store/delivery-store.ts';
import { claimsBefore } from '../store/lost-claims.ts';
import { lockAddress } from '../store/receipt-store.ts';
import { applyEarlyReceipts } from './record-receipt.ts';
import { systemAct } from './system-act.ts';
import { tellSettled } from './tell-settled.ts';

/** Longer than any channel tries. */
const GRACE = Temporal.Duration.from('PT5M');

/** A sender died between claim and record: whether the message went out is known to nobody here. */
export async function settleLostClaims(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract(GRACE);
  for (const delivery of await claimsBefore(platform.reads, before)) {
    await platform.db.transact(systemAct('settle-lost-claim'), async (tx) => {
      tx.record({ kind: 'delivery', id: delivery.id, personId: delivery.personId });
      const { provider, address } = delivery;
      await lockAddress(tx, provider, address);
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
