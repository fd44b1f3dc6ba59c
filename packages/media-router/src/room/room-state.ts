/**
 * What a room's owner says about it. The room itself decides nothing: each change is given to it whole, and
 * {@link file://./who-gets-what.ts} reads it. It is plain data: it crosses processes.
 */
export interface RoomState {
  /** Grows with each change; an older one that comes late is ignored. */
  readonly version: number;
  /** What is said in a private room is never recorded. */
  readonly kind: 'session' | 'private';
  readonly phase: Phase;
  readonly people: readonly Person[];
}

export type Phase =
  /** Not begun: nobody gets anybody. */
  | 'before'
  | 'open'
  /** Only those who belong to the closed part get each other. */
  | 'closed-part'
  | 'paused'
  /** Only the panel, among itself; never recorded. */
  | 'deliberation'
  | 'ended';

export type Standing =
  /** In front of the door. */
  | 'waiting'
  | 'admitted'
  /** A witness before his turn: gets nobody, is got by nobody. */
  | 'isolated'
  | 'removed';

export interface Person {
  /** Opaque here. */
  readonly id: string;
  readonly standing: Standing;
  /** May send sound and picture; an observer may not. */
  readonly maySend: boolean;
  /** His sound goes to nobody, his picture does. */
  readonly isMuted: boolean;
  readonly isOfClosedPart: boolean;
  readonly isOfPanel: boolean;
  /** The private talk in which he is: he gets those of the same talk and nobody else, and only they get him. */
  readonly consultation?: string;
}
