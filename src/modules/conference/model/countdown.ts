import type { Phase } from './room.ts';

/** Between the judge's «begin» and the moment from which people hear each other. */
export const COUNTDOWN_SECONDS = 10;

/** The phase that the router follows: while a begun session counts down nobody is heard yet. */
export function heardPhase(
  { phase, live_at: liveAt }: { readonly phase: Phase; readonly live_at: Temporal.Instant | null },
  now: Temporal.Instant,
): Phase {
  return phase === 'going' && liveAt && Temporal.Instant.compare(now, liveAt) < 0 ? 'before' : phase;
}
