/**
 * The door `@ashyq/media-router/host`: rooms in processes of their own, tokens, rules and the registry, without the native
 * library, which only the rooms' processes load.
 */

export { MediaHandler, type MediaHandlerOptions } from './http/media-handler.ts';
export type { Answered, RoomAccess } from './http/room-access.ts';
export { type Grant, issueToken, type Right, type TokenKey, type TokenKeys } from './http/token.ts';
export { type TurnCredentials, turnCredentials } from './http/turn-credentials.ts';
export type { EndReason } from './room/room-door.ts';
export type { Person, Phase, RoomState } from './room/room-state.ts';
export { flowBetween } from './room/who-gets-what.ts';
export { capacityOf, deliveriesOf, isSilent, type NodeLoad, type NodeRegistry, placeRoom } from './worker/capacity.ts';
export type { RoomEvent } from './worker/room-call.ts';
export { RoomHost } from './worker/room-host.ts';
export { type TapFrame, TapReader } from './worker/tap-frame.ts';
