import { type Clock, every } from '../clock/clock.ts';

/** How often it is looked whether there is an alarm to tell at once. */
const LOOK_MS = 100;
const EACH_LOOKS = 5;

/**
 * Tells twice a second, and at the next look what must not wait for that.
 * @param urgent what is told at once when it changes
 * @returns how to stop
 */
export function tellChanges(clock: Clock, urgent: () => string, tell: () => void): () => void {
  let told = urgent();
  let looks = 0;
  tell();
  return every(clock, LOOK_MS, () => {
    looks += 1;
    const now = urgent();
    if (now === told && looks < EACH_LOOKS) return;
    told = now;
    looks = 0;
    tell();
  });
}
