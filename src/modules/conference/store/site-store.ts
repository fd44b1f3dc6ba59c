import type { Reads, Tx } from '#platform/db';
import type { RoomId, SeatId, SiteId } from '../model/ids.ts';
import { inConference, type SiteCheckTable, type SiteRow } from './tables.ts';

export async function insertSite(tx: Tx, row: SiteRow): Promise<void> {
  await inConference(tx).insertInto('conference.site').values(row).execute();
}

export async function updateSite(tx: Tx, id: SiteId, changes: Partial<SiteRow>): Promise<void> {
  await inConference(tx).updateTable('conference.site').set(changes).where('id', '=', id).execute();
}

export async function findSite(on: Reads, id: SiteId): Promise<SiteRow | undefined> {
  return await inConference(on).selectFrom('conference.site').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that are registered today, by name. */
export async function listSiteRows(on: Reads): Promise<readonly SiteRow[]> {
  return await inConference(on)
    .selectFrom('conference.site')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('name_kk')
    .orderBy('id')
    .execute();
}

/** Only one that is registered today. */
export async function findSiteBy(
  on: Reads,
  column: 'key_mac' | 'browser_mac',
  mac: string,
): Promise<SiteRow | undefined> {
  return await inConference(on)
    .selectFrom('conference.site')
    .selectAll()
    .where(column, '=', mac)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

export async function insertSiteCheck(tx: Tx, row: SiteCheckTable): Promise<void> {
  await inConference(tx).insertInto('conference.site_check').values(row).execute();
}

/** The latest check of each seat of the room. */
export async function siteChecksOf(
  on: Reads,
  roomIds: readonly RoomId[],
): Promise<ReadonlyMap<SeatId, SiteCheckTable>> {
  if (roomIds.length === 0) return new Map();
  const rows = await inConference(on)
    .selectFrom('conference.site_check as check')
    .innerJoin('conference.seat as seat', 'seat.id', 'check.seat_id')
    .selectAll('check')
    .where('seat.room_id', 'in', roomIds)
    .orderBy('check.at')
    .execute();
  return new Map(rows.map((row) => [row.seat_id, row]));
}

/** Who takes part from the place in rooms of that time. */
export async function seatsFromSite(
  on: Reads,
  siteId: SiteId,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
) {
  return await inConference(on)
    .selectFrom('conference.seat as seat')
    .innerJoin('conference.room as room', 'room.id', 'seat.room_id')
    .selectAll('seat')
    .select(['room.starts_at', 'room.phase', 'room.court_code', 'room.case_id'])
    .where('seat.site_id', '=', siteId)
    .where('room.starts_at', '>=', from)
    .where('room.starts_at', '<', to)
    .orderBy('room.starts_at')
    .orderBy('seat.name')
    .execute();
}
