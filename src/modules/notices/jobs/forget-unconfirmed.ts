import type { Platform } from '#platform';
import { CONFIRM_DAYS } from '../model/subscription.ts';
import { forgetUnconfirmed } from '../store/subscription-store.ts';
import { systemAct } from './system-act.ts';

/** Addresses that somebody typed and nobody confirmed. */
export async function forgetUnconfirmedSubscriptions(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract({ hours: 24 * CONFIRM_DAYS });
  await platform.db.transact(systemAct('forget-unconfirmed'), async (tx) => {
    const count = await forgetUnconfirmed(tx, before);
    tx.record({ kind: 'subscription', id: 'unconfirmed' }, { count });
  });
}
