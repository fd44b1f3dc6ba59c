import type { Reads, Tx } from '#platform/db';
import type { RoomId } from '../model/ids.ts';
import { inConference, type ShownPageRow, type ShownPageTable } from './tables.ts';

export async function insertShownPage(tx: Tx, row: ShownPageTable): Promise<void> {
  await inConference(tx).insertInto('conference.shown_page').values(row).execute();
}

/** @returns what was shown until now */
export async function endShownPage(tx: Tx, roomId: RoomId): Promise<ShownPageRow | undefined> {
  return await inConference(tx)
    .updateTable('conference.shown_page')
    .set({ ended_at: tx.clock.now() })
    .where('room_id', '=', roomId)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export async function findShownPage(on: Reads, roomId: RoomId): Promise<ShownPageRow | undefined> {
  return await inConference(on)
    .selectFrom('conference.shown_page')
    .selectAll()
    .where('room_id', '=', roomId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** All that was shown in the room, the first first. */
export async function shownPagesOf(on: Reads, roomId: RoomId): Promise<readonly ShownPageRow[]> {
  return await inConference(on)
    .selectFrom('conference.shown_page')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('shown_at')
    .execute();
}
