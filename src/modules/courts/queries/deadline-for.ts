import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import { computeDeadline } from '../model/deadlines/compute-deadline.ts';
import type { Deadline, DeadlineRequest } from '../model/deadlines/deadline.ts';
import { type TermCode, TermRuleMissing, termRuleOn } from '../model/term-rules/term-register.ts';
import type { TermRule } from '../model/term-rules/term-rule.ts';
import { CalendarYearMissing } from '../model/working-calendar/working-calendar.ts';
import { getWorkingCalendar } from './get-working-calendar.ts';

/** A term of law and what it runs from; branch and length come from the rule of that day. */
export interface RuledDeadlineRequest extends Omit<DeadlineRequest, 'branch' | 'term'> {
  readonly rule: TermCode;
}

/**
 * The deadline of a term of law, counted by the working calendar as it is stored now, with the row of law it follows.
 * @throws COURTS_TERM_RULE_MISSING, COURTS_CALENDAR_YEAR_MISSING
 */
export async function deadlineFor(
  on: Reads,
  { rule: code, ...request }: RuledDeadlineRequest,
): Promise<{ readonly deadline: Deadline; readonly rule: TermRule<TermCode> }> {
  const event = request.event instanceof Temporal.Instant ? legalDay(request.event) : request.event;
  const rule = ruleOf(code, event);
  const { branch, amount, unit } = rule;
  const deadline = await deadlineOfTerm(on, { ...request, branch, term: { amount, unit } });
  return { deadline, rule };
}

/** The deadline of a term that a court set itself. @throws COURTS_CALENDAR_YEAR_MISSING */
export async function deadlineOfTerm(on: Reads, request: DeadlineRequest): Promise<Deadline> {
  const calendar = await getWorkingCalendar(on);
  try {
    return computeDeadline(request, calendar);
  } catch (thrown) {
    if (!(thrown instanceof CalendarYearMissing)) throw thrown;
    throw courtsErrors('COURTS_CALENDAR_YEAR_MISSING', { year: thrown.year }, { cause: thrown });
  }
}

function ruleOf(code: TermCode, event: Temporal.PlainDate): TermRule<TermCode> {
  try {
    return termRuleOn(code, event);
  } catch (thrown) {
    if (!(thrown instanceof TermRuleMissing)) throw thrown;
    throw courtsErrors('COURTS_TERM_RULE_MISSING', {}, { cause: thrown });
  }
}
