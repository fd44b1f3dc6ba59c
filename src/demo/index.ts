import type { Platform } from '#platform';

/** Lays and keeps rolling the demo day. */
export async function startDemo(platform: Platform): Promise<void> {
  platform.log.debug('demo');
}
