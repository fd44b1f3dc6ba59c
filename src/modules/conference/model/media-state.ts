import type { Phase as MediaPhase, Person, RoomState } from '@ashyq/media-router/host';
import type { TalkId } from './ids.ts';
import { mediaPersonOf, type Sitting } from './media-person.ts';
import type { Phase } from './room.ts';
import type { Place, Standing } from './seat.ts';

export interface MediaSeat extends Sitting {
  readonly place: Place;
  readonly standing: Standing;
  readonly isMuted: boolean;
  readonly isOfClosedPart: boolean;
  /** Only of a talk that is going. */
  readonly talkId: TalkId | null;
}

const mediaPhases: Readonly<Record<Phase, MediaPhase>> = {
  ...{ before: 'before', going: 'open', paused: 'paused', closed_part: 'closed-part' },
  ...{ deliberation: 'deliberation', ended: 'ended' },
};

/** What the router is told of a room: whole, each time anything changes. Nobody who is away is in it. */
export function mediaStateOf(
  room: { readonly phase: Phase; readonly version: number },
  seats: readonly MediaSeat[],
): RoomState {
  return { version: room.version, kind: 'session', phase: mediaPhases[room.phase], people: seats.flatMap(personOf) };
}

function personOf(seat: MediaSeat): Person[] {
  const { standing } = seat;
  if (standing === 'away') return [];
  return [
    {
      standing,
      ...{ id: mediaPersonOf(seat), maySend: true, isMuted: seat.isMuted },
      ...{ isOfClosedPart: seat.isOfClosedPart, isOfPanel: seat.place === 'bench' },
      ...(seat.talkId ? { consultation: seat.talkId } : {}),
    },
  ];
}
