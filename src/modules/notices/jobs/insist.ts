import { setTimeout as pause } from 'node:timers/promises';

/** Bridges a database that changes its master or restarts; together about half a minute, in ms. */
const PAUSES_MS: readonly number[] = [200, 1_000, 3_000, 8_000, 20_000];

/**
 * Does what must not be lost, again and again: what became of a message is known only here.
 * @throws what the last try threw
 */
export async function insist(work: () => Promise<void>, pausesMs = PAUSES_MS): Promise<void> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch {
      await pause(pauseMs);
    }
  }
  await work();
}
