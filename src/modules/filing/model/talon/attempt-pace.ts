/** Attempts that cost no waiting: people mistype. */
const FREE_ATTEMPTS = 5;
const FIRST_WAIT_S = 10;
/** The longest wait: a guesser needs thousands of years, the filer a cup of tea. */
const LONGEST_WAIT_S = 10 * 60;

/** How long the next attempt waits after so many failures in a row: nothing, then 10 s, doubled up to ten minutes. Never locked. */
export function waitAfterFailures(failures: number): number {
  if (failures < FREE_ATTEMPTS) return 0;
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures - FREE_ATTEMPTS, 16));
}
