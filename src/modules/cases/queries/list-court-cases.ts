import { sql } from 'kysely';
import type { Actor } from '#platform/audit';
import type { Reads } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { Stage } from '../model/stage.ts';
import type { CaseTermRule } from '../model/term.ts';
import { mayDo } from '../policy.ts';
import { type CaseId, inCases } from '../store/tables.ts';

/** A case in the list of its court. */
export interface CourtListCase {
  readonly id: CaseId;
  readonly number: string;
  readonly category: string;
  readonly stage: Stage;
  readonly registeredOn: Temporal.PlainDate;
  /** The nearest term of the court itself that nobody has met. */
  readonly term:
    | { readonly rule: CaseTermRule; readonly lastDay: Temporal.PlainDate; readonly endsAt: Temporal.Instant }
    | undefined;
  /** Messages of participants since the reader's last look. */
  readonly newMessages: number;
}

const ended: readonly Stage[] = ['archived', 'returned', 'refused', 'transferred', 'terminated'];

/**
 * A judge sees the judge's own cases, the one with the nearest term first; everybody else who may read files sees those of
 * the court. @throws CASES_NOT_ALLOWED
 */
export async function listCourtCases(
  on: Reads,
  actor: Extract<Actor, { kind: 'staff' }>,
  { limit = 50, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly CourtListCase[]> {
  const { courtCode, personId, role } = actor;
  const isJudge = role === 'judge';
  if (!isJudge && !mayDo('read-file', actor, { courtCode, participants: [] })) throw caseErrors('CASES_NOT_ALLOWED');
  const { rows } = await sql<CourtListRow>`
    select c.id, c.number, c.category, c.stage, c.registered_on, term.rule, term.last_day, term.ends_at,
      (select count(*) from cases.message m where m.case_id = c.id and m.participant_id is not null and m.at > coalesce(
        (select at from cases.look l where l.case_id = c.id and l.person_id = ${personId}), '-infinity')) as new_messages
    from cases.court_case c
    left join lateral (
      select t.rule, t.last_day, t.ends_at from cases.term t
      where t.case_id = c.id and t.participant_id is null and t.ended_at is null and t.ends_at is not null
      order by t.ends_at limit 1) term on true
    where c.court_code = ${courtCode} and not c.stage = any(${ended}::text[])
      and (${!isJudge} or c.judge_post_id in
        (select id from courts.v_staff_post where court_code = ${courtCode} and person_id = ${personId}))
    order by term.ends_at nulls last, c.registered_on desc, c.id desc
    limit ${limit} offset ${offset}`.execute(inCases(on));
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, category: row.category, stage: row.stage, registeredOn: row.registered_on },
    newMessages: row.new_messages,
    term:
      row.rule && row.last_day && row.ends_at
        ? { rule: row.rule, lastDay: row.last_day, endsAt: row.ends_at }
        : undefined,
  }));
}

interface CourtListRow {
  readonly id: CaseId;
  readonly number: string;
  readonly category: string;
  readonly stage: Stage;
  readonly registered_on: Temporal.PlainDate;
  readonly rule: CaseTermRule | null;
  readonly last_day: Temporal.PlainDate | null;
  readonly ends_at: Temporal.Instant | null;
  readonly new_messages: number;
}
