import type { Reads } from '#platform/db';
import type { ReceptionException, ReceptionHours } from '../model/court-services.ts';
import { dayAsked, holdsOn, receptionExceptionOf, receptionHoursOf } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** Weekly reception hours of the chairperson in one court, or in all courts when none is named. */
export async function listReceptionHours(on: Reads, courtCode?: string): Promise<ReceptionHours[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.reception_hours')
    .selectAll()
    .where(holdsOn(dayAsked(on, undefined)))
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('court_code')
    .orderBy('weekday')
    .orderBy('starts_at')
    .execute();
  return rows.map(receptionHoursOf);
}

/** Dates from today on at which the weekly hours do not hold. */
export async function listReceptionExceptions(on: Reads, courtCode: string): Promise<ReceptionException[]> {
  const today = dayAsked(on, undefined);
  const rows = await inCourts(on)
    .selectFrom('courts.reception_exception')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where('day', '>=', today)
    .where(holdsOn(today))
    .orderBy('day')
    .execute();
  return rows.map(receptionExceptionOf);
}
