import type { Insertable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import { type InvitationRow, type InvitationTable, inConference, type SeatRow } from './tables.ts';

/** A seat has one code that opens it: what was sent before opens nothing any more. */
export async function replaceInvitation(tx: Tx, row: Insertable<InvitationTable>): Promise<void> {
  await withdrawInvitation(tx, row.seat_id);
  await inConference(tx).insertInto('conference.invitation').values(row).execute();
}

export async function withdrawInvitation(tx: Tx, seatId: SeatId): Promise<void> {
  await inConference(tx)
    .updateTable('conference.invitation')
    .set({ withdrawn_at: tx.clock.now() })
    .where('seat_id', '=', seatId)
    .where('withdrawn_at', 'is', null)
    .execute();
}

export async function findInvitation(on: Reads, codeMac: string) {
  return await inConference(on)
    .selectFrom('conference.invitation')
    .selectAll()
    .where('code_mac', '=', codeMac)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
}

/** Who sits here now, by what the device holds. */
export async function findSeatByPass(on: Reads, passMac: string): Promise<SeatRow | undefined> {
  return await inConference(on)
    .selectFrom('conference.seat')
    .selectAll()
    .where('pass_mac', '=', passMac)
    .executeTakeFirst();
}

/** The codes that open seats of the room now. */
export async function invitationsOf(on: Reads, roomId: RoomId): Promise<ReadonlyMap<SeatId, InvitationRow>> {
  const rows = await inConference(on)
    .selectFrom('conference.invitation as invitation')
    .innerJoin('conference.seat as seat', 'seat.id', 'invitation.seat_id')
    .selectAll('invitation')
    .where('seat.room_id', '=', roomId)
    .where('invitation.withdrawn_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.seat_id, row]));
}
