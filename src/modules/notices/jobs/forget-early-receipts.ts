import type { Platform } from '#platform';
import { forgetReceiptsBefore } from '../store/receipt-store.ts';
import { systemAct } from './system-act.ts';

/** Reports that no sending claimed in a week belong to another system of the same account. */
export async function forgetEarlyReceipts(platform: Platform): Promise<void> {
  await platform.db.transact(systemAct('forget-early-receipts'), async (tx) => {
    tx.record({ kind: 'provider', id: 'all' });
    await forgetReceiptsBefore(tx, tx.clock.now().subtract({ hours: 7 * 24 }));
  });
}
