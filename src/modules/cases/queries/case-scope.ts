import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { CaseScope } from '../policy.ts';
import { type CaseRow, findPost, listParticipantRows } from '../store/case-store.ts';

/** What the policy has to know about a case. */
export async function caseScope(on: Reads, row: CaseRow): Promise<CaseScope> {
  const today = legalDay(on.clock.now());
  const participants = await listParticipantRows(on, row.id);
  const judge = row.judge_post_id ? await findPost(on, row.judge_post_id) : undefined;
  return {
    courtCode: row.court_code,
    participants: participants.flatMap(({ person_id: person, left_on: left }) =>
      person && (left === null || Temporal.PlainDate.compare(left, today) > 0) ? [person] : [],
    ),
    ...(judge ? { judge: judge.person_id } : {}),
  };
}
