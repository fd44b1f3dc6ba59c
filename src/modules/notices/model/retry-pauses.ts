/** Pauses before the second and later tries: a short failure is bridged in seconds, a lost provider in two days. */
const PAUSES = ['PT10S', 'PT30S', 'PT2M', 'PT10M', 'PT30M', 'PT1H', 'PT3H', 'PT6H', 'PT12H', 'PT24H'] as const;

/** @param tries that failed, at least 1 @returns undefined when no more are made */
export function pauseAfter(tries: number): Temporal.Duration | undefined {
  const pause = PAUSES[tries - 1];
  return pause && Temporal.Duration.from(pause);
}
