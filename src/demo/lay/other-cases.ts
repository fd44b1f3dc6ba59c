import { type DrawSecrets, promiseInCourt } from '#modules/distribution';
import { seeded } from '#modules/identity';
import type { Tx } from '#platform/db';
import { planCase, stagePaths } from '../plan/case-plan.ts';
import type { DemoCourt } from '../plan/courts.ts';
import { at, type DemoCast, pick } from '../plan/people.ts';
import { layDrawnCase } from './cases.ts';
import { layPapers, type Papers } from './papers.ts';
import type { PersonIds } from './people.ts';

export interface Laid {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
  readonly secrets: DrawSecrets;
  readonly papers: Papers;
}

/** Cases without a hearing today, each with its draw: every stage occurs in every court. */
export async function layOtherCases(tx: Tx, court: DemoCourt, { cast, ids, secrets, papers }: Laid): Promise<void> {
  const random = seeded(Number(court.code));
  await promiseInCourt(tx, secrets, court.code);
  for (const stages of stagePaths) {
    const planned = planCase(random, cast, court, at(court.caseKinds, 0), () => pick(random, cast.citizens));
    const made = await layDrawnCase(tx, planned, ids, secrets, stages);
    const { language } = planned;
    // A claim is brought in civil cases; files of other branches hold documents that the demo does not invent.
    if (planned.kind !== '2') continue;
    await layPapers(tx, made, papers[language], { language, isAccepted: stages.includes('accepted') });
  }
}
