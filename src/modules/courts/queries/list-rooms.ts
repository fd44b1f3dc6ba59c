import { compareTexts } from '@ashyq/kk-text';
import type { Reads } from '#platform/db';
import { courtsErrors } from '../errors.ts';
import type { Courtroom } from '../model/court-services.ts';
import { courtroomOf, dayAsked, holdsOn } from '../store/rows.ts';
import { inCourts } from '../store/tables.ts';

/** Courtrooms in use on the day (default: today), by floor and number. */
export async function listRooms(on: Reads, courtCode: string, day?: Temporal.PlainDate): Promise<Courtroom[]> {
  const rows = await inCourts(on)
    .selectFrom('courts.courtroom')
    .selectAll()
    .where('court_code', '=', courtCode)
    .where(holdsOn(dayAsked(on, day)))
    .execute();
  const byNumber = compareTexts('kk');
  return rows.map(courtroomOf).sort((a, b) => a.floor - b.floor || byNumber(a.number, b.number));
}

/** A courtroom, whether or not it is still in use. @throws COURTS_ROOM_UNKNOWN */
export async function getRoom(on: Reads, id: string): Promise<Courtroom> {
  const row = await inCourts(on).selectFrom('courts.courtroom').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw courtsErrors('COURTS_ROOM_UNKNOWN');
  return courtroomOf(row);
}
