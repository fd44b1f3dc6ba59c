import { type Deadline, deadlineFor, type Term as TermLength } from '#modules/courts';
import type { Reads } from '#platform/db';
import type { BreakRow, TermRow } from '../store/term-store.ts';

/** A term counted anew from what started it, by the calendar as it is now. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function deadlineOf(
  on: Reads,
  term: Pick<TermRow, 'rule' | 'from_day' | 'prolongations'>,
  breaks: readonly Pick<BreakRow, 'kind' | 'on_day' | 'resumed_on'>[] = [],
) {
  return await deadlineFor(on, {
    rule: term.rule,
    event: term.from_day,
    prolongations: prolongationsOf(term),
    breaks: breaks.map(({ kind, on_day, resumed_on }) => ({ kind, on: on_day, resumedOn: resumed_on })),
  });
}

export function prolongationsOf({ prolongations }: Pick<TermRow, 'prolongations'>): readonly TermLength[] {
  return typeof prolongations === 'string' ? JSON.parse(prolongations) : (prolongations as readonly TermLength[]);
}

/** What of a deadline is kept in the row of the term, for lists. */
export function columnsOf(deadline: Deadline) {
  return deadline.state === 'running'
    ? ({ state: 'running', last_day: deadline.lastDay, ends_at: deadline.endsAt } as const)
    : ({ state: deadline.state, last_day: null, ends_at: null } as const);
}
