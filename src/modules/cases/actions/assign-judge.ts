import { shortStaffName } from '#modules/courts';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { judgeAssigned } from '../events.ts';
import type { FactSource } from '../model/fact-source.ts';
import { findPost, updateCase } from '../store/case-store.ts';
import type { CaseId, StaffPostId } from '../store/tables.ts';
import { judgeKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { factOf, openCase } from './open-case.ts';

/** Writes the judge into the case; the draw, or the registry of record, decides who, this only keeps it. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_NOT_A_JUDGE */
export async function assignJudge(
  tx: Tx,
  id: CaseId,
  judgePostId: StaffPostId,
  { source, at }: { readonly source?: FactSource; readonly at?: Temporal.Instant } = {},
): Promise<void> {
  const { found } = await openCase(tx, id, 'assign-judge');
  const post = await findPost(tx, judgePostId);
  const mayJudge = post?.court_code === found.court_code && ['judge', 'chairperson'].includes(post.role);
  if (!mayJudge) throw caseErrors('CASES_NOT_A_JUDGE');
  await updateCase(tx, id, { judge_post_id: judgePostId });
  const { surname, given_name: givenName, patronymic } = post;
  const judge = shortStaffName({ surname, givenName, patronymic });
  await enterInto(tx, found, {
    kind: judgeKind,
    record: { judge },
    ...(source ? { source } : {}),
    ...(at ? { at } : {}),
  });
  tx.record({ kind: 'case', id }, { judgePostId });
  const previous = found.judge_post_id;
  tx.publish(judgeAssigned, {
    ...factOf(found),
    judgePostId,
    ...(previous ? { previousJudgePostId: previous } : {}),
  });
}
