import { seeded } from '#modules/identity';
import type { Tx } from '#platform/db';
import { planCase, stagePaths } from '../plan/case-plan.ts';
import type { DemoCourt } from '../plan/courts.ts';
import { at, type DemoCast, pick } from '../plan/people.ts';
import { layCase } from './cases.ts';
import { readBench } from './hearings.ts';
import type { PersonIds } from './people.ts';

/** Cases without a hearing today: every stage occurs in every court. */
export async function layOtherCases(tx: Tx, court: DemoCourt, cast: DemoCast, ids: PersonIds): Promise<void> {
  const random = seeded(Number(court.code));
  const { judges } = await readBench(tx, court.code);
  for (const stages of stagePaths) {
    const planned = planCase(random, cast, court, at(court.caseKinds, 0), () => pick(random, cast.citizens));
    await layCase(tx, planned, ids, at(judges, stages.length), stages);
  }
}
