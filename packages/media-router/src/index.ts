/** The door of `@ashyq/media-router`. */

export { DataChannelEngine, type DataChannelEngineOptions } from './engine/data-channel-engine.ts';
export type { Link, LinkEvents, LinkState, MediaEngine } from './engine/media-engine.ts';
export type { WantedPicture } from './flow/choose-layer.ts';
export { Refusal, type RefusalCode } from './room/refusal.ts';
export { Room, type RoomOptions } from './room/room.ts';
export {
  type Connection,
  type EndReason,
  ROOM_LIMITS,
  type RoomEvents,
  type RoomLimits,
  type RoomStats,
} from './room/room-door.ts';
export type { Person, Phase, RoomState, Standing } from './room/room-state.ts';
export type { TapSink } from './room/tap.ts';
export { type Flow, flowBetween, flowToRecord, maySend } from './room/who-gets-what.ts';
