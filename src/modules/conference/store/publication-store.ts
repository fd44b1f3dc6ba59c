import type { Insertable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import { inConference, type PublicationTable } from './tables.ts';

export async function insertPublication(tx: Tx, row: Insertable<PublicationTable>): Promise<void> {
  await inConference(tx)
    .insertInto('conference.publication')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** @returns whether it was there */
export async function deletePublication(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await inConference(tx)
    .deleteFrom('conference.publication')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deletePublicationsOfRoom(tx: Tx, roomId: RoomId): Promise<void> {
  await inConference(tx).deleteFrom('conference.publication').where('room_id', '=', roomId).execute();
}

export async function publicationsOf(on: Reads, roomId: RoomId) {
  return await inConference(on)
    .selectFrom('conference.publication')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('began_at')
    .execute();
}

export async function sendsStill(on: Reads, seatId: SeatId): Promise<boolean> {
  const row = await inConference(on)
    .selectFrom('conference.publication')
    .select('id')
    .where('seat_id', '=', seatId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
