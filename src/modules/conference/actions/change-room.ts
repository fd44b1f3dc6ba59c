import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { EventDefinition } from '#platform/events';
import { conferenceErrors } from '../errors.ts';
import { type RoomFact, roomChanged } from '../events.ts';
import type { RoomId, SeatId } from '../model/ids.ts';
import { anEndedRoomDoesNotChange } from '../model/room-rules.ts';
import { mayDo, type RoomDeed, type RoomScope } from '../policy.ts';
import { roomScope } from '../queries/room-scope.ts';
import { passMac } from '../queries/seat-of-pass.ts';
import { appendEntry, lockRoom, type RoomEntry, seatsOf, updateRoom } from '../store/room-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';

/** Which room, and the pass of whoever does it from a seat. */
export interface InRoom {
  readonly roomId: RoomId;
  /** What the device got when it entered; staff may do without. */
  readonly pass?: string | undefined;
}

/** A room whose next change is ours. */
export interface HeldRoom {
  readonly room: RoomRow;
  readonly seats: readonly SeatRow[];
  readonly scope: RoomScope;
  /** Whose pass was shown. */
  readonly own: SeatRow | undefined;
  /** @throws CONFERENCE_NOT_FOUND */
  seat(id: SeatId): SeatRow;
}

/** @throws CONFERENCE_NOT_FOUND, CONFERENCE_PASS_TAKEN_OVER, CONFERENCE_NOT_ALLOWED, CONFERENCE_ENDED */
export async function holdRoom(
  platform: Platform,
  tx: Tx,
  { roomId, pass }: InRoom,
  deed: RoomDeed,
): Promise<HeldRoom> {
  const room = await lockRoom(tx, roomId);
  if (!room) throw conferenceErrors('CONFERENCE_NOT_FOUND');
  const seats = await seatsOf(tx, roomId);
  const mac = pass === undefined ? undefined : passMac(platform, pass);
  const own = seats.find(({ pass_mac }) => mac !== undefined && pass_mac === mac);
  if (pass !== undefined && !own) throw conferenceErrors('CONFERENCE_PASS_TAKEN_OVER');
  const scope = await roomScope(tx, room);
  if (!mayDo(deed, { actor: tx.act.actor, seat: own }, scope)) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
  const refusal = anEndedRoomDoesNotChange(room.phase);
  if (refusal) throw conferenceErrors(refusal);
  const seat = (id: SeatId): SeatRow => {
    const found = seats.find((one) => one.id === id);
    if (!found) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    return found;
  };
  return { room, seats, scope, own, seat };
}

export const factOf = ({ id, court_code, hearing_id }: RoomRow): RoomFact => ({
  ...{ roomId: id, courtCode: court_code, hearingId: hearing_id },
});

/** Ends each change: the next version, a line of the log, the trail, and the word to everybody who sits there. */
export async function saveRoom(
  tx: Tx,
  room: RoomRow,
  changes: Partial<RoomRow>,
  entry: RoomEntry,
  event: EventDefinition<RoomFact> = roomChanged,
): Promise<void> {
  await updateRoom(tx, room.id, changes);
  await appendEntry(tx, room.id, entry);
  tx.record({ kind: 'room', id: room.id }, { change: entry.kind, ...(entry.seatId ? { seat: entry.seatId } : {}) });
  tx.publish(event, factOf(room));
}

/** One deed in a room. */
export async function changeRoom<Result>(
  platform: Platform,
  act: Act,
  { deed, ...place }: InRoom & { readonly deed: RoomDeed },
  work: (tx: Tx, held: HeldRoom) => Promise<Result>,
): Promise<Result> {
  return await platform.db.transact(act, async (tx) => await work(tx, await holdRoom(platform, tx, place, deed)));
}
