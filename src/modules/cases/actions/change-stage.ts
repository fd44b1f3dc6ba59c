import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { stageChanged } from '../events.ts';
import { caseTexts } from '../locales/index.ts';
import { type Stage, stageMayFollow } from '../model/stage.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { appendStageChange, lockCase, updateCase } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';

/** Moves a case to its next stage. @param ground article or order @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_STAGE_REFUSED */
export async function changeStage(tx: Tx, id: CaseId, to: Stage, ground?: string): Promise<void> {
  const found = await lockCase(tx, id);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  if (!mayDo('change-stage', tx.act.actor, await caseScope(tx, found))) throw caseErrors('CASES_NOT_ALLOWED');
  if (!stageMayFollow(found.kind, found.stage, to)) {
    const { stages } = caseTexts(found.language);
    throw caseErrors('CASES_STAGE_REFUSED', { from: stages[found.stage], to: stages[to] });
  }
  await updateCase(tx, id, { stage: to });
  await appendStageChange(tx, id, found.stage, to, ground);
  tx.record({ kind: 'case', id }, { from: found.stage, to, ...(ground ? { ground } : {}) });
  tx.publish(stageChanged, { caseId: id, number: found.number, courtCode: found.court_code, stage: to });
}
