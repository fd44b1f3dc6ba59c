import { type DemoPerson, demoCast } from '../../demo/plan/people.ts';

/** The first citizens of a demo have accounts already; the last ones are met by the registers only. */
const STRANGERS_FROM = 200;

/** Two people whom the court of the demo does not know yet. @param chance from 0 to 1; another pair each run */
export function twoStrangers(chance: number): { readonly claimant: DemoPerson; readonly respondent: DemoPerson } {
  const strangers = demoCast().citizens.slice(STRANGERS_FROM);
  const pair = Math.floor(chance * Math.floor(strangers.length / 2)) * 2;
  const [claimant, respondent] = strangers.slice(pair, pair + 2);
  if (!claimant || !respondent) throw new RangeError('the demo has no strangers left');
  return { claimant, respondent };
}
