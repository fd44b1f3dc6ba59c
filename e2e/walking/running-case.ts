import { steps } from '../../src/commands/demo-case/steps/index.ts';
import { Walk } from '../../src/commands/demo-case/walk.ts';
import { demoCast } from '../../src/demo/plan/people.ts';

/** Steps by which a claim becomes a case with a judge; the respondent has only got an SMS so far. */
const toJudge = ['register-claimant', 'file', 'pay', 'talon', 'intake', 'draw'] as const;
const toAcceptance = [...toJudge, 'accept'] as const;

/** The respondents of journeys, after those whom journeys register and before those of `npm run demo:case`. */
const FIRST = 150;
let pairs = (process.pid % 10) * 4;

/** A case between two people whom the court did not know, brought so far over HTTP as `npm run demo:case` does. */
export async function caseBroughtTo(stage: 'a judge' | 'acceptance', origin: string): Promise<Walk> {
  const [claimant, respondent] = demoCast().citizens.slice(FIRST + pairs * 2);
  pairs += 1;
  if (!claimant || !respondent) throw new RangeError('no people are left for another case');
  const walk = new Walk(origin, 'kk', { claimant, respondent });
  for (const name of stage === 'acceptance' ? toAcceptance : toJudge) await steps[name]?.(walk);
  return walk;
}
