import { listParticipants, type Participant } from '#modules/cases';
import { shortStaffName } from '#modules/courts';
import { getStaffHearing, type HearingId, hearingErrors, type StaffHearing } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { roomOpened } from '../events.ts';
import type { RoomId, SeatId } from '../model/ids.ts';
import { placeOf, sideOf } from '../model/seat.ts';
import { mayDo } from '../policy.ts';
import { appendEntry, findRoomOfHearing, insertRoom, insertSeats, seatsOf } from '../store/room-store.ts';
import type { NewSeatRow } from '../store/tables.ts';
import { factOf, saveRoom } from './change-room.ts';

const system = { kind: 'system', name: 'conference' } as const;

/**
 * The room of a hearing with a seat for the judge, the secretary, the hall, and everybody who is to take part by video. Asked
 * again it adds who has joined since.
 * @throws CONFERENCE_NOT_FOUND, CONFERENCE_NOT_ALLOWED, CONFERENCE_NO_VIDEO_LINK
 */
export async function openHearingRoom(platform: Platform, act: Act, hearingId: HearingId): Promise<RoomId> {
  return await platform.db.transact(act, async (tx) => await openRoomIn(tx, act, hearingId));
}

/** The same in the transaction of another deed. */
export async function openRoomIn(tx: Tx, act: Act, hearingId: HearingId): Promise<RoomId> {
  const hearing = await hearingOf(tx, hearingId);
  const scope = { courtCode: hearing.courtCode, judge: hearing.judge.personId };
  if (!mayDo('open', { actor: act.actor }, scope)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  if (!hearing.hasVideoLink) throw conferenceErrors('CONFERENCE_NO_VIDEO_LINK');
  const participants = await listParticipants(tx, hearing.file.id);
  const found = await findRoomOfHearing(tx, hearingId);
  if (!found) return await enterRoom(tx, hearing, participants);
  const known = new Set((await seatsOf(tx, found.id)).map(({ participant_id: id }) => id));
  const missing = remoteSeats(found.id, hearing, participants).filter(
    ({ participant_id: id }) => !known.has(id ?? null),
  );
  tx.record({ kind: 'room', id: found.id }, { seatsAdded: missing.length });
  if (missing.length === 0) return found.id;
  await insertSeats(tx, missing);
  await saveRoom(tx, found, {}, { kind: 'seats_added', details: { seats: missing.length } });
  return found.id;
}

async function hearingOf(tx: Tx, id: HearingId): Promise<StaffHearing> {
  try {
    return await getStaffHearing(tx, system, id);
  } catch (thrown) {
    if (isHouseError(thrown, hearingErrors('HEARINGS_NOT_FOUND').code)) {
      throw conferenceErrors('CONFERENCE_NOT_FOUND', {}, { cause: thrown });
    }
    throw thrown;
  }
}

async function enterRoom(tx: Tx, hearing: StaffHearing, participants: readonly Participant[]): Promise<RoomId> {
  const id = newId<RoomId>();
  const room = {
    ...{ id, hearing_id: hearing.id, case_id: hearing.file.id, court_code: hearing.courtCode },
    ...{ starts_at: hearing.course.startsAt, phase_since: tx.clock.now(), resumes_at: null, pause_reason: null },
    phase_before: null,
    media_epoch: 0,
    ...{ live_at: null, stepped_at: null, spotlight_seat: null, floor_asker: null, floor_asked: null, node: null },
    kind: 'hearing' as const,
    phase: 'before' as const,
  };
  await insertRoom(tx, room, [...courtSeats(id, hearing), ...remoteSeats(id, hearing, participants)]);
  await appendEntry(tx, id, { kind: 'opened' });
  tx.record({ kind: 'room', id }, { hearingId: hearing.id });
  tx.publish(roomOpened, factOf({ ...room, version: 1 }));
  return id;
}

/** A seat on which nobody has sat down yet. */
export const emptySeat = {
  ...{ participant_id: null, person_id: null, side: null, basis: null, site_id: null, standing: 'away', talk_id: null },
  ...{ hand_raised_at: null, identified_at: null, identified_by: null, removal_reason: null, pass_mac: null },
  ...{
    document_seen: null,
    authority_seen: null,
    entered_at: null,
    lost_at: null,
    check_result: null,
    checked_at: null,
    lang: 'kk',
  },
} as const satisfies Partial<NewSeatRow>;

function courtSeats(roomId: RoomId, { judge, room }: StaffHearing): NewSeatRow[] {
  const seat = (rest: Pick<NewSeatRow, 'place' | 'role' | 'name'> & Partial<NewSeatRow>): NewSeatRow => ({
    ...{ ...emptySeat, id: newId<SeatId>(), room_id: roomId, ...rest },
  });
  return [
    seat({ place: 'bench', role: 'judge', name: shortStaffName(judge), person_id: judge.personId }),
    seat({ place: 'clerk', role: 'hearing_secretary', name: '—' }),
    seat({ place: 'courtroom', role: 'courtroom', name: room.number }),
  ];
}

function remoteSeats(roomId: RoomId, hearing: StaffHearing, participants: readonly Participant[]): NewSeatRow[] {
  const remote = new Set(hearing.participants.filter(({ byVideo }) => byVideo).map((one) => one.participantId));
  return participants
    .filter(({ id }) => remote.has(id))
    .map(({ id, role, name, represents }) => ({
      ...{ ...emptySeat, id: newId<SeatId>(), room_id: roomId, participant_id: id, role, place: placeOf(role) },
      side: sideOf(role, participants.find((one) => one.id === represents)?.role),
      person_id: (name.kind === 'person' && name.personId) || null,
      name: name.kind === 'person' ? shortName(name) : name.kk,
      lang: 'kk' as Lang,
    }));
}

function shortName({
  surname,
  givenName,
  patronymic,
}: {
  surname: string;
  givenName: string;
  patronymic?: string;
}): string {
  return shortStaffName({ surname, givenName, patronymic: patronymic ?? null });
}
