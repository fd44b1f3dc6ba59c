import type { Pace } from '#platform/limits';

/** Of passwords, codes and second factors: nothing, then 15 s, doubled up to 15 minutes. */
export const guessingPace: Pace = { freeAttempts: 5, firstWaitS: 15, longestWaitS: 15 * 60 };

/** Of a talon's PIN: a guesser needs thousands of years, its holder a cup of tea. */
export const talonPace: Pace = { freeAttempts: 5, firstWaitS: 10, longestWaitS: 10 * 60 };
