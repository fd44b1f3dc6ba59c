import type { Platform } from '#platform';
import { type DemoMessage, demoMessages } from '../store/demo-message-store.ts';

/** Older messages are shown no more and soon deleted. */
export const DEMO_MESSAGES_KEPT = Temporal.Duration.from('PT24H');

/** The demo's outbox of the last 24 hours, newest first; a real court has none. @param limit default 100 */
export async function listDemoMessages(
  platform: Platform,
  { address, limit = 100 }: { readonly address?: string; readonly limit?: number } = {},
): Promise<readonly DemoMessage[]> {
  if (platform.config.mode !== 'demo') return [];
  const since = platform.clock.now().subtract(DEMO_MESSAGES_KEPT);
  return await demoMessages(platform.reads, platform.keys, { since, limit, ...(address ? { address } : {}) });
}
