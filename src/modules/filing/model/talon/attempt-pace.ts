import type { Pace } from '#platform/limits';

/** Of a talon's PIN: a guesser needs thousands of years, the filer a cup of tea. */
export const talonPace: Pace = { freeAttempts: 5, firstWaitS: 10, longestWaitS: 10 * 60 };
