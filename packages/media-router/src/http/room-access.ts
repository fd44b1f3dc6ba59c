import type { WantedPicture } from '../flow/choose-layer.ts';
import type { RefusalCode } from '../room/refusal.ts';

/** Rooms as HTTP sees them, wherever they run. Every method refuses by an answer, not by throwing. */
export interface RoomAccess {
  publish(room: string, person: string, offer: string): Promise<Answered>;
  subscribe(room: string, person: string, publication: string, offer: string): Promise<Answered>;
  addCandidates(room: string, connection: string, candidates: readonly string[]): Promise<void>;
  want(room: string, connection: string, wanted: WantedPicture): Promise<void>;
  leave(room: string, connection: string): Promise<void>;
}

export type Answered =
  | { readonly ok: true; readonly connection: string; readonly answer: string }
  | { readonly ok: false; readonly reason: RefusalCode | 'malformed' | 'no-room' | 'gone' };
