import type { CaseId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads, Tx } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import { inConference, type NewSeatRow, type RoomRow, type SeatRow } from './tables.ts';

export async function insertRoom(tx: Tx, row: Omit<RoomRow, 'version'>, seats: readonly NewSeatRow[]): Promise<void> {
  await inConference(tx).insertInto('conference.room').values(row).execute();
  if (seats.length > 0) await insertSeats(tx, seats);
}

export async function insertSeats(tx: Tx, seats: readonly NewSeatRow[]): Promise<void> {
  await inConference(tx).insertInto('conference.seat').values(seats).execute();
}

export async function findRoom(on: Reads, id: RoomId): Promise<RoomRow | undefined> {
  return await inConference(on).selectFrom('conference.room').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findRoomOfHearing(on: Reads, hearingId: HearingId): Promise<RoomRow | undefined> {
  return await inConference(on)
    .selectFrom('conference.room')
    .selectAll()
    .where('hearing_id', '=', hearingId)
    .executeTakeFirst();
}

/** Rooms that have not ended, the earliest first. @param between set times, both inclusive */
export async function roomsOfCases(
  on: Reads,
  caseIds: readonly CaseId[],
  [from, to]: readonly [Temporal.Instant, Temporal.Instant],
): Promise<readonly RoomRow[]> {
  if (caseIds.length === 0) return [];
  return await inConference(on)
    .selectFrom('conference.room')
    .selectAll()
    .where('case_id', 'in', caseIds)
    .where('phase', '<>', 'ended')
    .where('starts_at', '>=', from)
    .where('starts_at', '<=', to)
    .orderBy('starts_at')
    .execute();
}

/** Rooms of a case that have not ended. */
export async function openRoomsOfCase(on: Reads, caseId: CaseId): Promise<readonly Pick<RoomRow, 'id'>[]> {
  return await inConference(on)
    .selectFrom('conference.room')
    .select('id')
    .where('case_id', '=', caseId)
    .where('phase', '<>', 'ended')
    .orderBy('id')
    .execute();
}

/** Rooms that have not ended, by the nodes that carry them. */
export async function roomsOnNodes(on: Reads, nodes: readonly string[]): Promise<readonly Pick<RoomRow, 'id'>[]> {
  return await inConference(on)
    .selectFrom('conference.room')
    .select('id')
    .where('node', 'in', nodes)
    .where('phase', '<>', 'ended')
    .execute();
}

/** Whatever changes in a room, one after another. */
export async function lockRoom(tx: Tx, id: RoomId): Promise<RoomRow | undefined> {
  return await inConference(tx)
    .selectFrom('conference.room')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Each change makes the next version: the router takes no older state for a newer one. */
export async function updateRoom(tx: Tx, id: RoomId, changes: Partial<Omit<RoomRow, 'version'>>): Promise<void> {
  await inConference(tx)
    .updateTable('conference.room')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** What moved the session last; nobody who sits there sees it. */
export async function keepStepInstant(tx: Tx, id: RoomId, at: Temporal.Instant): Promise<void> {
  await inConference(tx).updateTable('conference.room').set({ stepped_at: at }).where('id', '=', id).execute();
}

export async function seatsOf(on: Reads, roomId: RoomId): Promise<readonly SeatRow[]> {
  return await inConference(on)
    .selectFrom('conference.seat')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('id')
    .execute();
}

export async function findSeat(on: Reads, id: SeatId): Promise<SeatRow | undefined> {
  return await inConference(on).selectFrom('conference.seat').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateSeat(tx: Tx, id: SeatId, changes: Partial<SeatRow>): Promise<void> {
  await inConference(tx).updateTable('conference.seat').set(changes).where('id', '=', id).execute();
}

/** What happened in a room; only added to. Names stay in the seats. */
export interface RoomEntry {
  readonly kind: string;
  readonly seatId?: SeatId | undefined;
  readonly otherId?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

export async function appendEntry(tx: Tx, roomId: RoomId, entry: RoomEntry): Promise<void> {
  const { actor } = tx.act;
  await inConference(tx)
    .insertInto('conference.entry')
    .values({
      ...{ room_id: roomId, at: tx.clock.now(), kind: entry.kind, seat_id: entry.seatId ?? null },
      ...{ other_id: entry.otherId ?? null, details: JSON.stringify(entry.details ?? {}), actor_kind: actor.kind },
      actor_person_id: actor.kind === 'staff' || actor.kind === 'person' ? actor.personId : null,
    })
    .execute();
}

export async function entriesOf(on: Reads, roomId: RoomId) {
  return await inConference(on)
    .selectFrom('conference.entry')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('id')
    .execute();
}
