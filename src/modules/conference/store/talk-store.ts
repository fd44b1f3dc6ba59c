import type { Insertable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { FailureId, RoomId, SeatId, TalkId } from '../model/ids.ts';
import { type FailureRow, type FailureTable, inConference, type TalkRow, type TalkTable } from './tables.ts';

type Answer = 'accepted' | 'declined' | null;

export interface TalkMember {
  readonly seatId: SeatId;
  readonly answer: Answer;
}

/** Who asks has said yes by asking. */
export async function insertTalk(tx: Tx, row: Insertable<TalkTable>, seats: readonly SeatId[]): Promise<void> {
  await inConference(tx).insertInto('conference.talk').values(row).execute();
  const members = seats.map((seatId) => ({
    ...{ talk_id: row.id, seat_id: seatId, answer: seatId === row.asked_by ? ('accepted' as const) : null },
  }));
  await inConference(tx).insertInto('conference.talk_seat').values(members).execute();
}

export async function findTalk(on: Reads, id: TalkId): Promise<TalkRow | undefined> {
  return await inConference(on).selectFrom('conference.talk').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function membersOf(on: Reads, id: TalkId): Promise<readonly TalkMember[]> {
  const rows = await inConference(on)
    .selectFrom('conference.talk_seat')
    .select(['seat_id', 'answer'])
    .where('talk_id', '=', id)
    .execute();
  return rows.map(({ seat_id: seatId, answer }) => ({ seatId, answer }));
}

export async function saveAnswer(tx: Tx, talkId: TalkId, seatId: SeatId, answer: Answer): Promise<void> {
  await inConference(tx)
    .updateTable('conference.talk_seat')
    .set({ answer })
    .where('talk_id', '=', talkId)
    .where('seat_id', '=', seatId)
    .execute();
}

export async function updateTalk(tx: Tx, id: TalkId, changes: Partial<TalkRow>): Promise<void> {
  await inConference(tx).updateTable('conference.talk').set(changes).where('id', '=', id).execute();
}

/** Talks of the room that are asked for or going. */
export async function openTalksOf(on: Reads, roomId: RoomId): Promise<readonly TalkRow[]> {
  return await inConference(on)
    .selectFrom('conference.talk')
    .selectAll()
    .where('room_id', '=', roomId)
    .where('state', 'in', ['asked', 'going'])
    .orderBy('asked_at')
    .execute();
}

export async function insertFailure(tx: Tx, row: Insertable<FailureTable>): Promise<void> {
  await inConference(tx).insertInto('conference.failure').values(row).execute();
}

export async function findFailure(on: Reads, id: FailureId): Promise<FailureRow | undefined> {
  return await inConference(on).selectFrom('conference.failure').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function updateFailure(tx: Tx, id: FailureId, changes: Partial<FailureRow>): Promise<void> {
  await inConference(tx).updateTable('conference.failure').set(changes).where('id', '=', id).execute();
}

export async function failuresOf(on: Reads, roomId: RoomId): Promise<readonly FailureRow[]> {
  return await inConference(on)
    .selectFrom('conference.failure')
    .selectAll()
    .where('room_id', '=', roomId)
    .orderBy('noticed_at')
    .execute();
}
