/** The door of `@ashyq/media-router`. */

export { DataChannelEngine, type DataChannelEngineOptions } from './engine/data-channel-engine.ts';
export type { Link, LinkEvents, LinkState, MediaEngine } from './engine/media-engine.ts';
export type { WantedPicture } from './flow/choose-layer.ts';
export { MediaHandler, type MediaHandlerOptions } from './http/media-handler.ts';
export { answerNode } from './http/node-listener.ts';
export type { Answered, RoomAccess } from './http/room-access.ts';
export { type Grant, issueToken, type Right, readToken, type TokenKey, type TokenKeys } from './http/token.ts';
export { type TurnCredentials, type TurnServer, turnCredentials } from './http/turn-credentials.ts';
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
export { capacityOf, deliveriesOf, type NodeLoad, type NodeRegistry, placeRoom } from './worker/capacity.ts';
export type { RoomEvent, RoomProcessOptions } from './worker/room-call.ts';
export { RoomHost, type RoomHostEvents, type RoomHostOptions } from './worker/room-host.ts';
export { RoomIsGone } from './worker/room-process.ts';
export { type TapFrame, TapReader } from './worker/tap-frame.ts';
