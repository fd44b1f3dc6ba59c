import type { Insertable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { SeatId, SiteId } from '../model/ids.ts';
import { type InvitationTable, inConference, type SeatRow, type SiteRow } from './tables.ts';

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

export async function insertSite(tx: Tx, row: SiteRow): Promise<void> {
  await inConference(tx).insertInto('conference.site').values(row).execute();
}

/** Only one that is registered today. */
export async function findSiteByKey(on: Reads, keyMac: string): Promise<SiteRow | undefined> {
  return await inConference(on)
    .selectFrom('conference.site')
    .selectAll()
    .where('key_mac', '=', keyMac)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

export async function findSite(on: Reads, id: SiteId): Promise<SiteRow | undefined> {
  return await inConference(on).selectFrom('conference.site').selectAll().where('id', '=', id).executeTakeFirst();
}
