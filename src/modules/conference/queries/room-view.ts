import { type CaseBranch, caseKindOn, getCase } from '#modules/cases';
import {
  type BoardHearing,
  getStaffHearing,
  type HearingId,
  listForBoard,
  type ShownState,
  shownState,
} from '#modules/hearings';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import { heardPhase } from '../model/countdown.ts';
import type { RoomId, SeatId, TalkId } from '../model/ids.ts';
import { type DutyCardRow, dutyCardOn } from '../model/law/duty-cards.ts';
import { mediaPersonOf } from '../model/media-person.ts';
import { mediaStateOf } from '../model/media-state.ts';
import type { Phase } from '../model/room.ts';
import type { CheckResult, Place, Side, Standing } from '../model/seat.ts';
import type { TalkState } from '../model/talk.ts';
import { type WaitingStatus, waitingStatus } from '../model/waiting-status.ts';
import { publicationsOf } from '../store/publication-store.ts';
import { findRoom, seatsOf } from '../store/room-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { membersOf, openTalksOf } from '../store/talk-store.ts';
import { mediaSeatOf } from './room-state.ts';
import { seatOfPass } from './seat-of-pass.ts';
import { type ShownPage, shownPageFor } from './shown-page.ts';

const system = { kind: 'system', name: 'conference' } as const;

/** Somebody of the room as the others see them. */
export interface ShownSeat {
  readonly id: SeatId;
  readonly place: Place;
  readonly role: SeatRow['role'];
  readonly side: Side | null;
  readonly name: string;
  readonly standing: Standing;
  readonly isMuted: boolean;
  readonly isOwn: boolean;
  /** In the queue for the floor; 1 is the next. */
  readonly queue: number | null;
}

export interface ShownTalk {
  readonly id: TalkId;
  readonly state: TalkState;
  readonly isAskedByMe: boolean;
  /** I have not answered yet. */
  readonly isForMe: boolean;
  readonly seatIds: readonly SeatId[];
}

export interface OwnRoom {
  readonly id: RoomId;
  readonly courtCode: string;
  readonly phase: Phase;
  readonly version: number;
  /** Another one than before: all connections of the room are gone, and everybody connects again. */
  readonly mediaEpoch: number;
  readonly startsAt: Temporal.Instant;
  readonly resumesAt: Temporal.Instant | null;
  /** Why the court pauses, as it was said. */
  readonly pauseReason: string | null;
  /** A begun session counts down until then: nobody is heard before. */
  readonly liveAt: Temporal.Instant | null;
  readonly status: WaitingStatus;
  /** As the board of the court has it, and why it is late; null once it has begun. */
  readonly board: BoardHearing | null;
  readonly own: ShownSeat & { readonly check: CheckResult | null; readonly isIdentified: boolean };
  /** Those whom the person may know of now: a witness before the turn sees the court alone. */
  readonly seats: readonly ShownSeat[];
  readonly floor: { readonly asker: SeatId; readonly asked: SeatId | null } | null;
  readonly spotlight: SeatId | null;
  readonly talks: readonly ShownTalk[];
  /** Rights, duties and oath of this seat; the court has none. */
  readonly card: DutyCardRow | null;
  /** What everybody in the room is shown of the file, see `openShownPage`. */
  readonly shown: ShownPage | null;
  /** What this seat may subscribe to now, by the very rule that the router follows. */
  readonly publications: readonly { readonly id: string; readonly seatId: SeatId; readonly hasPicture: boolean }[];
}

/** The room as one seat sees it. @throws CONFERENCE_PASS_TAKEN_OVER, CONFERENCE_NOT_FOUND */
export async function getOwnRoom(platform: Platform, pass: string): Promise<OwnRoom> {
  const own = await seatOfPass(platform, pass);
  const on = platform.reads;
  const room = await findRoom(on, own.room_id);
  if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  const [seats, board, talks] = await Promise.all([seatsOf(on, room.id), boardOf(on, room), talksOf(on, room, own)]);
  const shown = board?.shown.state ?? (await shownStateOf(on, room));
  const list = shownSeats(seats, own.id);
  const mine = list.find(({ id }) => id === own.id);
  if (!mine) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  return {
    ...{ courtCode: room.court_code, mediaEpoch: room.media_epoch },
    ...{ id: room.id, phase: room.phase, version: room.version, startsAt: room.starts_at, resumesAt: room.resumes_at },
    ...{ pauseReason: room.pause_reason, liveAt: room.live_at, shown: await shownPageFor(on, room, own) },
    ...{ status: waitingStatus(room.phase, own.standing, shown), board },
    own: { ...mine, check: own.check_result, isIdentified: own.identified_at !== null },
    seats: list.filter((one) => one.isOwn || isKnownTo(own, one)),
    floor: floorOf(room),
    spotlight: room.spotlight_seat,
    ...{ talks, card: await cardOf(on, room, own) },
    publications: await heardBy(on, room, seats, own),
  };
}

async function cardOf(on: Reads, room: RoomRow, { place }: SeatRow) {
  const branch = await branchOfRoom(on, room);
  return branch ? dutyCardOn(place, branch, legalDay(room.starts_at)) : null;
}

/** Under which code the case of the room is heard; what the table does not know is heard as civil. */
export async function branchOfRoom(
  on: Reads,
  { case_id: caseId, starts_at: startsAt }: RoomRow,
): Promise<CaseBranch | undefined> {
  if (!caseId) return undefined;
  return caseKindOn((await getCase(on, caseId)).kind, legalDay(startsAt))?.branch ?? 'civil';
}

async function heardBy(
  on: Reads,
  room: RoomRow,
  seats: readonly SeatRow[],
  own: SeatRow,
): Promise<OwnRoom['publications']> {
  const sent = await publicationsOf(on, room.id);
  if (sent.length === 0) return [];
  const { flowBetween } = await import('@ashyq/media-router/host');
  const state = mediaStateOf({ ...room, phase: heardPhase(room, on.clock.now()) }, seats.map(mediaSeatOf));
  const persons = new Map(seats.map((seat) => [seat.id, mediaPersonOf(seat)]));
  const isHeard = (id: SeatId): boolean => flowBetween(state, mediaPersonOf(own), persons.get(id) ?? '') !== 'nothing';
  return sent
    .filter(({ seat_id: speaker }) => isHeard(speaker))
    .map(({ id, seat_id: seatId, has_picture: hasPicture }) => ({ id, seatId, hasPicture }));
}

/** Nobody learns in the waiting room who the witnesses are; a witness or a removed person learns of nobody but the court. */
function isKnownTo(own: SeatRow, { place, side, standing }: ShownSeat): boolean {
  if (place === 'bench' || place === 'clerk' || place === 'courtroom') return true;
  // The bench sees who is at the door: it is the one that admits.
  if (own.place === 'bench') return standing !== 'away' && standing !== 'removed';
  if (own.standing === 'admitted') return standing === 'admitted';
  return own.standing === 'waiting' && side !== null && side === own.side && place !== 'witness';
}

/** A room that is still taken by the hearing before is honest there and here alike. */
async function boardOf(on: Reads, room: RoomRow): Promise<BoardHearing | null> {
  if (!room.hearing_id || room.phase !== 'before') return null;
  const id: HearingId = room.hearing_id;
  const day = await listForBoard(on, 'kk', room.court_code, legalDay(room.starts_at));
  return day.find(({ hearing }) => hearing.id === id) ?? null;
}

async function shownStateOf(on: Reads, room: RoomRow): Promise<ShownState> {
  if (!room.hearing_id) return 'scheduled';
  const { course } = await getStaffHearing(on, system, room.hearing_id);
  return shownState(course, on.clock.now());
}

export function shownSeats(seats: readonly SeatRow[], own: SeatId | undefined): ShownSeat[] {
  const queue = seats
    .filter(({ hand_raised_at: at }) => at !== null)
    .toSorted((a, b) => Number(a.hand_raised_at?.epochMilliseconds) - Number(b.hand_raised_at?.epochMilliseconds))
    .map(({ id }) => id);
  return seats.map(({ id, place, role, side, name, standing, is_muted: isMuted }) => ({
    ...{ id, place, role, side, name, standing, isMuted, isOwn: id === own },
    queue: queue.includes(id) ? queue.indexOf(id) + 1 : null,
  }));
}

export const floorOf = ({ floor_asker: asker, floor_asked: asked }: RoomRow) => (asker ? { asker, asked } : null);

async function talksOf(on: Reads, room: RoomRow, own: SeatRow): Promise<ShownTalk[]> {
  const talks = await openTalksOf(on, room.id);
  const shown = await Promise.all(
    talks.map(async ({ id, state, asked_by }) => {
      const members = await membersOf(on, id);
      const mine = members.find(({ seatId }) => seatId === own.id);
      const seatIds = members.map(({ seatId }) => seatId);
      return mine && { id, state, isAskedByMe: asked_by === own.id, isForMe: mine.answer === null, seatIds };
    }),
  );
  return shown.filter((one) => one !== undefined);
}
