import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { stageChanged } from '../../events.ts';
import type { FactSource } from '../../model/fact-source.ts';
import type { Stage } from '../../model/stage.ts';
import { appendStageChange, updateCase } from '../../store/case-store.ts';
import type { CaseId } from '../../store/tables.ts';
import { breakIn, resumeIn } from '../break-terms.ts';
import { stageKind } from '../course-kinds.ts';
import { enterInto } from '../enter-course.ts';
import { factOf, openCase } from '../open-case.ts';
import { runStageTerms } from '../run-stage-terms.ts';

export interface FollowedStage {
  readonly stage: Stage;
  readonly at: Temporal.Instant;
  readonly ground?: string | undefined;
  readonly source: FactSource;
}

/**
 * The registry of record says that the case has moved on: what it says is followed from whichever stage the case is in, and
 * the terms that the law ties to the stage run from that day. The same stage again changes nothing.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function followStage(tx: Tx, caseId: CaseId, followed: FollowedStage): Promise<void> {
  const { stage, at, ground, source } = followed;
  const { found } = await openCase(tx, caseId, 'import');
  tx.record({ kind: 'case', id: caseId }, { from: found.stage, to: stage, source });
  if (found.stage === stage) return;
  await updateCase(tx, caseId, { stage });
  await appendStageChange(tx, caseId, found.stage, stage, { at, ground });
  await enterInto(tx, found, { kind: stageKind, record: { stage }, source, at });
  if (stage === 'suspended') await breakIn(tx, found, 'suspended');
  else if (found.stage === 'suspended') await resumeIn(tx, found);
  await runStageTerms(tx, found, stage, legalDay(at));
  tx.publish(stageChanged, { ...factOf(found), stage });
}
