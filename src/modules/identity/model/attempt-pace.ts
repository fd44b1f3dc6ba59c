/** Attempts that cost no waiting: people mistype. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_S = 15;
/** The longest wait: slow enough for a guesser, short enough for the owner of the account. */
const LONGEST_WAIT_S = 15 * 60;

/**
 * How long the next attempt has to wait after so many failures in a row: nothing, then 15 s, doubled up to 15 minutes.
 * An account is never locked.
 */
export function waitAfterFailures(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures - FREE_ATTEMPTS, 16));
}
