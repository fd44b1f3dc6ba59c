import { sql } from 'kysely';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { inQuestions } from '../store/tables.ts';

/** What everybody may know of a blog: how many were asked, answered, and kept waiting. Counted anew each time. */
export interface QuestionCounts {
  readonly asked: number;
  readonly answered: number;
  /** Of the answered: on or before their last day. */
  readonly inTime: number;
  readonly refused: number;
  /** Open now. */
  readonly waiting: number;
  /** Of the waiting: past their last day. */
  readonly late: number;
  /** Last day of the question that waits longest; undefined when none waits. */
  readonly oldestDueOn: Temporal.PlainDate | undefined;
}

/** @param court default: all courts @param since default: the first day of this year */
export async function countQuestions(on: Reads, court?: string, since?: Temporal.PlainDate): Promise<QuestionCounts> {
  const today = legalDay(on.clock.now());
  const first = since ?? today.with({ month: 1, day: 1 });
  const open = sql`state in ('received', 'accepted', 'submitted')`;
  const count = (what: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${what}))::int`;
  const inYear = sql`registered_on >= ${first.toString()}::date`;
  const row = await inQuestions(on)
    .selectFrom('questions.question')
    .select([
      count(inYear).as('asked'),
      count(sql`${inYear} and state = 'answered'`).as('answered'),
      count(sql`${inYear} and state = 'answered' and settled_on <= due_on`).as('inTime'),
      count(sql`${inYear} and state = 'refused'`).as('refused'),
      count(open).as('waiting'),
      count(sql`${open} and due_on < ${today.toString()}::date`).as('late'),
      sql<Temporal.PlainDate | null>`min(due_on) filter (where ${open})`.as('oldest'),
    ])
    .$if(court !== undefined, (query) => query.where('court_code', '=', court ?? ''))
    .executeTakeFirstOrThrow();
  const { oldest, ...counts } = row;
  return { ...counts, oldestDueOn: oldest ?? undefined };
}
