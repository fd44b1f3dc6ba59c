import type { DataChannelEngineOptions } from '../engine/data-channel-engine.ts';
import type { WantedPicture } from '../flow/choose-layer.ts';
import type { Answered } from '../http/room-access.ts';
import type { Connection, EndReason, RoomLimits, RoomStats } from '../room/room-door.ts';
import type { RoomState } from '../room/room-state.ts';

/** What the owner asks of a room in its process. */
export interface RoomCalls {
  apply(state: RoomState): Promise<void>;
  publish(person: string, offer: string): Promise<Answered>;
  subscribe(person: string, publication: string, offer: string): Promise<Answered>;
  addCandidates(connection: string, candidates: readonly string[]): Promise<void>;
  want(connection: string, wanted: WantedPicture): Promise<void>;
  leave(connection: string): Promise<void>;
  /** Sends a publication to a recorder that listens on a socket of this machine; see tap-frame.ts. */
  tap(publication: string, socketPath: string): Promise<void>;
  stats(): Promise<RoomStats>;
}

export type Method = keyof RoomCalls;

export interface RoomProcessOptions {
  readonly engine: DataChannelEngineOptions;
  readonly limits: RoomLimits;
}

export type ToRoom =
  | { readonly kind: 'begin'; readonly options: RoomProcessOptions }
  | { readonly kind: 'call'; readonly number: number; readonly method: Method; readonly args: readonly unknown[] };

export type FromRoom =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string }
  | { readonly kind: 'event'; readonly event: RoomEvent };

export type RoomEvent =
  | ({ readonly kind: 'published'; readonly kinds: readonly ('sound' | 'picture')[] } & Connection)
  | ({ readonly kind: 'connected' } & Connection)
  | ({ readonly kind: 'ended'; readonly reason: EndReason } & Connection)
  | { readonly kind: 'spoke'; readonly person: string | undefined };
