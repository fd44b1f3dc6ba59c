import type { Reads, Tx } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import { type EquipmentCheckTable, inConference } from './tables.ts';

export async function insertCheck(tx: Tx, row: EquipmentCheckTable): Promise<void> {
  await inConference(tx).insertInto('conference.equipment_check').values(row).execute();
}

/** The latest check of each seat of the room. */
export async function checksOf(on: Reads, roomId: RoomId): Promise<ReadonlyMap<SeatId, EquipmentCheckTable>> {
  const rows = await inConference(on)
    .selectFrom('conference.equipment_check as check')
    .innerJoin('conference.seat as seat', 'seat.id', 'check.seat_id')
    .selectAll('check')
    .where('seat.room_id', '=', roomId)
    .orderBy('check.at')
    .execute();
  return new Map(rows.flatMap((row) => (row.seat_id ? [[row.seat_id, row]] : [])));
}
