import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { judgeAssigned } from '../events.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { findPost, lockCase, updateCase } from '../store/case-store.ts';
import type { CaseId, StaffPostId } from '../store/tables.ts';

/** Writes the judge into the case; the draw decides who, this only keeps it. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_NOT_A_JUDGE */
export async function assignJudge(tx: Tx, id: CaseId, judgePostId: StaffPostId): Promise<void> {
  const found = await lockCase(tx, id);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  if (!mayDo('assign-judge', tx.act.actor, await caseScope(tx, found))) throw caseErrors('CASES_NOT_ALLOWED');
  const post = await findPost(tx, judgePostId);
  const mayJudge = post?.court_code === found.court_code && ['judge', 'chairperson'].includes(post.role);
  if (!mayJudge) throw caseErrors('CASES_NOT_A_JUDGE');
  await updateCase(tx, id, { judge_post_id: judgePostId });
  tx.record({ kind: 'case', id }, { judgePostId });
  tx.publish(judgeAssigned, { caseId: id, number: found.number, courtCode: found.court_code, judgePostId });
}
