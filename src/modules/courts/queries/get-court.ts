import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import type { Court } from '../model/court.ts';
import { courtOf } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** The court of a code, whether or not it still works. @throws COURTS_COURT_UNKNOWN */
export async function getCourt(on: Reads, code: string): Promise<Court> {
  const court = await findCourt(on, code);
  if (!court) throw courtsErrors('COURTS_COURT_UNKNOWN', { code: code.slice(0, 12) });
  return court;
}

export async function findCourt(on: Reads, code: string): Promise<Court | undefined> {
  const row = await inCourts(on).selectFrom('courts.court').selectAll().where('code', '=', code).executeTakeFirst();
  return row && courtOf(row);
}
