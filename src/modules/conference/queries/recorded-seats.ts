import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import type { Place } from '../model/seat.ts';
import { entriesOf, findRoomOfHearing, seatsOf } from '../store/room-store.ts';
import type { SeatRow } from '../store/tables.ts';

/** Whose sound and picture a recording names. */
export interface RecordedSeat {
  readonly id: SeatId;
  readonly place: Place;
  readonly role: SeatRow['role'];
  readonly name: string;
  /** Sound and picture of this seat are there to be recorded: in the room, not muted, in no private talk. */
  readonly isRecorded: boolean;
}

/** For who records the hearing: a recording is seen by those alone who may know its participants. */
export async function listSeatsToRecord(on: Reads, roomId: RoomId): Promise<readonly RecordedSeat[]> {
  return (await seatsOf(on, roomId)).map(({ id, place, role, name, standing, is_muted, talk_id }) => {
    return { id, place, role, name, isRecorded: standing === 'admitted' && !is_muted && talk_id === null };
  });
}

export interface OpennessChange {
  readonly at: Temporal.Instant;
  readonly kind: 'closed' | 'open';
}

/** When parts of a hearing by video were closed, and when it was open again (CPC RK art. 19), from the log of its room. */
export async function listClosedParts(on: Reads, hearingId: HearingId): Promise<readonly OpennessChange[]> {
  const room = await findRoomOfHearing(on, hearingId);
  if (!room) return [];
  return (await entriesOf(on, room.id)).flatMap(({ at, details }): OpennessChange[] => {
    const { phase } = details as { readonly phase?: string };
    if (phase === 'closed_part') return [{ at, kind: 'closed' }];
    return phase === 'going' ? [{ at, kind: 'open' }] : [];
  });
}
