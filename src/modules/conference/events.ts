import { defineEvent } from '#platform/events';

export interface RoomFact {
  readonly roomId: string;
  readonly courtCode: string;
  readonly hearingId: string | null;
}

/** Whoever sits in the room follows it, and so does the node that carries it: each change of who may hear whom is one of these. */
const topics = ({ roomId, courtCode }: RoomFact): readonly string[] => [`room:${roomId}`, `desk:${courtCode}`];

export const roomOpened = defineEvent<RoomFact>('conference.room_opened.v1', topics);
export const roomChanged = defineEvent<RoomFact>('conference.room_changed.v1', topics);

/** A step was taken on the judge's panel: see `listPhaseSteps`. What other screens do to the hearing is no step of the room. */
export const phaseStepped = defineEvent<RoomFact>('conference.phase_stepped.v1', topics);

export interface FloorFact extends RoomFact {
  /** Of the mark that it becomes: told twice, it is one. */
  readonly markId: string;
  /** `judge`, `secretary`, or a participant of the case; null for the hall and for a guest of the hearing. */
  readonly asker: string | null;
  readonly asked: string | null;
  /** Seats of the guests among them: see `findGuest`. Facts from before guests were told lack them. */
  readonly guests?: { readonly asker: string | null; readonly asked: string | null };
  /** ISO instant. */
  readonly at: string;
}

/** The judge has given the floor: who asks whom. */
export const floorGiven = defineEvent<FloorFact>('conference.floor_given.v1', topics);

export interface FailureFact extends RoomFact {
  readonly failureId: string;
  readonly participantId: string | null;
  readonly kind: string;
  readonly seconds: number;
  readonly decision: string | null;
}

/** Somebody who takes part from afar was cut off in the sitting, or the judge has decided what follows. */
export const linkFailed = defineEvent<FailureFact>('conference.link_failed.v1', topics);
