import { type DemoPerson, demoCast } from '../../demo/plan/people.ts';

/** The first citizens of a demo have accounts already; the last ones are met by the registers only. */
const STRANGERS_FROM = 200;

export interface Pair {
  readonly claimant: DemoPerson;
  readonly respondent: DemoPerson;
}

/** Two people whom a new demo does not know. @param chance from 0 to 1; which two */
export function twoStrangers(chance: number): Pair {
  const strangers = demoCast().citizens.slice(STRANGERS_FROM);
  const pair = Math.floor(chance * Math.floor(strangers.length / 2)) * 2;
  const [claimant, respondent] = strangers.slice(pair, pair + 2);
  if (!claimant || !respondent) throw new RangeError('the demo has no strangers left');
  return { claimant, respondent };
}

/**
 * Two people to whom this demo has not written yet, from the given pair on: whoever walks again meets others.
 * @param hasHeard whether the court has ever written to this telephone
 * @throws Error when the demo has written to everybody
 */
export async function twoUnknown(chance: number, hasHeard: (phone: string) => Promise<boolean>): Promise<Pair> {
  const pairs = Math.floor((demoCast().citizens.length - STRANGERS_FROM) / 2);
  const first = Math.floor(chance * pairs);
  for (let step = 0; step < pairs; step += 1) {
    const pair = twoStrangers((((first + step) % pairs) + 0.5) / pairs);
    if (!(await hasHeard(pair.claimant.phone)) && !(await hasHeard(pair.respondent.phone))) return pair;
  }
  throw new Error('everybody in this demo has a case already: start one with an empty ASHYQ_DATA');
}
