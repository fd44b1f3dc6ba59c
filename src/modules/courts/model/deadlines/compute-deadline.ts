import { legalDay } from '#platform/clock';
import type { WorkingCalendar } from '../working-calendar/working-calendar.ts';
import { countInDays } from './count-in-days.ts';
import { countToTheMinute } from './count-to-the-minute.ts';
import type { Deadline, DeadlineRequest } from './deadline.ts';
import { checkTerm } from './term.ts';

/**
 * Counts one procedural deadline (CPC RK arts. 121–126, 183(6); CrPC RK arts. 48–49).
 * @throws RangeError for a term that is none, and for hours or custody without an instant or with breaks.
 * @throws CalendarYearMissing when the count reaches a year without calendar data.
 */
export function computeDeadline(request: DeadlineRequest, calendar: WorkingCalendar): Deadline {
  const terms = [request.term, ...(request.prolongations ?? [])];
  for (const term of terms) checkTerm(term);
  if (request.isCustody || terms.some(({ unit }) => unit === 'hour')) return countToTheMinute(request, terms);
  const event = request.event instanceof Temporal.Instant ? legalDay(request.event) : request.event;
  return countInDays({ ...request, event, terms }, calendar);
}
