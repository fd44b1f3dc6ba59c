import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { stageChanged } from '../events.ts';
import { caseTexts } from '../locales/index.ts';
import { type Stage, stageMayFollow } from '../model/stage.ts';
import { appendStageChange, type CaseRow, updateCase } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { breakIn, resumeIn } from './break-terms.ts';
import { stageKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { factOf, openCase } from './open-case.ts';
import { runStageTerms } from './run-stage-terms.ts';
import { startResponsesAtAcceptance } from './say-served.ts';

export interface StageOptions {
  /** Article or order. */
  readonly ground?: string;
  /** False when the caller starts and ends the terms of the court itself, e.g. in simplified proceedings. Default: true. */
  readonly hasUsualTerms?: boolean;
}

/**
 * Moves a case to its next stage: the course, the terms that the law ties to it, and their suspension follow.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_STAGE_REFUSED
 */
export async function changeStage(tx: Tx, id: CaseId, to: Stage, options: StageOptions = {}): Promise<void> {
  const { ground, hasUsualTerms = true } = options;
  const { found } = await openCase(tx, id, 'change-stage');
  if (!stageMayFollow(found.kind, found.stage, to)) {
    const { stages } = caseTexts(found.language);
    throw caseErrors('CASES_STAGE_REFUSED', { from: stages[found.stage], to: stages[to] });
  }
  await updateCase(tx, id, { stage: to });
  await appendStageChange(tx, id, found.stage, to, { ground });
  await enterInto(tx, found, { kind: stageKind, record: { stage: to } });
  await suspendOrResume(tx, found, to);
  if (to === 'accepted') await startResponsesAtAcceptance(tx, found);
  if (hasUsualTerms) await runStageTerms(tx, found, to, legalDay(tx.clock.now()));
  tx.record({ kind: 'case', id }, { from: found.stage, to, ...(ground ? { ground } : {}) });
  tx.publish(stageChanged, { ...factOf(found), stage: to });
}

async function suspendOrResume(tx: Tx, found: CaseRow, to: Stage): Promise<void> {
  if (to === 'suspended') await breakIn(tx, found, 'suspended');
  else if (found.stage === 'suspended') await resumeIn(tx, found);
}
