import type { Reads } from '#platform/db';
import type { OpenDay } from '../model/court-services.ts';
import { dayAsked, holdsOn, openDayOf } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** Open-door days from today on in one court, or in all courts when none is named, the nearest first. */
export async function listOpenDays(on: Reads, courtCode?: string): Promise<OpenDay[]> {
  const today = dayAsked(on, undefined);
  const rows = await inCourts(on)
    .selectFrom('courts.open_day')
    .selectAll()
    .where('day', '>=', today)
    .where(holdsOn(today))
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('day')
    .orderBy('starts_at')
    .execute();
  return rows.map(openDayOf);
}
