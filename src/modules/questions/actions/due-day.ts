import { type Court, deadlineFor, getWorkingCalendar, termRuleOn } from '#modules/courts';
import { ALMATY } from '#platform/clock';
import type { Reads } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { registrationDay } from '../model/registration-day.ts';

/** Hours of a court that has not entered its own. */
const USUAL_CLOSING = Temporal.PlainTime.from('18:30');
const RULE = 'administrative.question_answer';
const UNKNOWN_YEAR = 'COURTS_CALENDAR_YEAR_MISSING';

export interface AnswerTerm {
  readonly registeredOn: Temporal.PlainDate;
  /** Last day of the answer. */
  readonly dueOn: Temporal.PlainDate;
}

/** From the moment of receipt to the last day of the answer, by the working calendar as it is stored now. */
export async function answerTerm(on: Reads, court: Court, receivedAt: Temporal.Instant): Promise<AnswerTerm> {
  const received = receivedAt.toZonedDateTimeISO(ALMATY).toPlainDateTime();
  const calendar = await getWorkingCalendar(on);
  const registeredOn = registrationDay(received, court.closesAt ?? USUAL_CLOSING, calendar);
  return { registeredOn, dueOn: await dueDay(on, registeredOn) };
}

/**
 * Nobody is turned away because the calendar of the next year is not entered yet: its days are then counted as plain weeks,
 * which never makes the term longer, and counted again when the calendar comes.
 */
export async function dueDay(on: Reads, registeredOn: Temporal.PlainDate): Promise<Temporal.PlainDate> {
  try {
    const { deadline, rule } = await deadlineFor(on, { rule: RULE, event: registeredOn });
    if (deadline.state !== 'running') throw new RangeError(`${rule.code} stands still`);
    return deadline.lastDay;
  } catch (thrown) {
    if (!isHouseError(thrown, UNKNOWN_YEAR)) throw thrown;
    return plainWeeks(registeredOn, termRuleOn(RULE, registeredOn).amount);
  }
}

function plainWeeks(from: Temporal.PlainDate, workingDays: number): Temporal.PlainDate {
  let day = from;
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day;
}
