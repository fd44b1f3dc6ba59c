import type { Platform } from '#platform';
import { DEMO_MESSAGES_KEPT } from '../queries/list-demo-messages.ts';
import { forgetDemoMessages as forget } from '../store/demo-message-store.ts';
import { systemAct } from './system-act.ts';

/** The outbox of the demo keeps a day. */
export async function forgetDemoMessages(platform: Platform): Promise<void> {
  if (platform.config.mode !== 'demo') return;
  await platform.db.transact(systemAct('forget-demo-messages'), async (tx) => {
    tx.record({ kind: 'outbox', id: 'demo' });
    await forget(tx, tx.clock.now().subtract(DEMO_MESSAGES_KEPT));
  });
}
