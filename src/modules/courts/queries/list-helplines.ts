import type { Reads } from '#platform/db';
import type { Helpline } from '../model/court-services.ts';
import { dayAsked, helplineOf, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** Сенім телефондары of one court, or of all courts when none is named. */
export async function listHelplines(on: Reads, courtCode?: string): Promise<Helpline[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.helpline')
    .selectAll()
    .where(holdsOn(dayAsked(on, undefined)))
    .$if(courtCode !== undefined, (query) => query.where('court_code', '=', courtCode ?? ''))
    .orderBy('court_code')
    .orderBy('purpose_kk')
    .execute();
  return rows.map(helplineOf);
}

/** The call centre of all courts (1401): stands on every page and error. Undefined when its row has ended. */
export async function findNationalCallCentre(on: Reads): Promise<Helpline | undefined> {
  const row = await inCourts(on)
    .selectFrom('courts.helpline')
    .selectAll()
    .where('is_national', '=', true)
    .where(holdsOn(dayAsked(on, undefined)))
    .executeTakeFirst();
  return row && helplineOf(row);
}
