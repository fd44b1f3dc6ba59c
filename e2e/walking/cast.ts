import { type DemoPerson, demoCast } from '../../src/demo/plan/people.ts';

export type { DemoPerson };

/** The first citizens of the demo have accounts already; the others are known to the registers only. */
const FIRST_NEWCOMER = 24;

/** Those that one journey takes: three languages in a few manners. */
const SHARE = 30;

/**
 * Invented people who have never been here: the registers know them, the court does not.
 * @param share which journey asks, from 0, so that journeys of one court do not meet the same person
 */
export function newcomers(share: number): () => DemoPerson {
  const first = FIRST_NEWCOMER + share * SHARE;
  const waiting = demoCast()
    .citizens.slice(first, first + SHARE)
    .values();
  return () => {
    const next = waiting.next();
    if (next.done) throw new RangeError('no newcomer is left for this journey');
    return next.value;
  };
}
