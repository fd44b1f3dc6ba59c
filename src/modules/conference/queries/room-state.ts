import type { RoomState } from '@ashyq/media-router/host';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { heardPhase } from '../model/countdown.ts';
import type { RoomId } from '../model/ids.ts';
import { mediaStateOf } from '../model/media-state.ts';
import { findRoom, seatsOf } from '../store/room-store.ts';
import type { SeatRow } from '../store/tables.ts';

export interface CarriedRoom {
  readonly node: string | null;
  readonly state: RoomState;
  readonly hearingId: HearingId | null;
  /** Who may see each other. */
  readonly people: number;
}

/** A room as a node carries it. */
export async function carriedRoom(on: Reads, id: RoomId): Promise<CarriedRoom | undefined> {
  const room = await findRoom(on, id);
  if (!room) return undefined;
  const seats = await seatsOf(on, id);
  return {
    ...{ node: room.node, hearingId: room.hearing_id, people: seats.length },
    state: mediaStateOf({ ...room, phase: heardPhase(room, on.clock.now()) }, seats.map(mediaSeatOf)),
  };
}

export const mediaSeatOf = ({ id, entries, place, standing, is_muted, is_of_closed_part, talk_id }: SeatRow) => ({
  ...{ id, entries, place, standing, isMuted: is_muted, isOfClosedPart: is_of_closed_part, talkId: talk_id },
});
