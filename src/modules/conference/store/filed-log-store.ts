import type { Insertable, Selectable } from 'kysely';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RoomId } from '../model/ids.ts';
import { type FiledLogTable, inConference } from './tables.ts';

export async function insertFiledLog(tx: Tx, row: Insertable<FiledLogTable>): Promise<void> {
  await inConference(tx).insertInto('conference.filed_log').values(row).execute();
}

export async function findFiledLog(on: Reads, roomId: RoomId): Promise<Selectable<FiledLogTable> | undefined> {
  return await inConference(on)
    .selectFrom('conference.filed_log')
    .selectAll()
    .where('room_id', '=', roomId)
    .executeTakeFirst();
}

export async function findFiledLogOf(
  on: Reads,
  hearingId: HearingId,
): Promise<{ readonly sha256: string } | undefined> {
  return await inConference(on)
    .selectFrom('conference.filed_log as log')
    .innerJoin('conference.room as room', 'room.id', 'log.room_id')
    .select('log.sha256')
    .where('room.hearing_id', '=', hearingId)
    .executeTakeFirst();
}
