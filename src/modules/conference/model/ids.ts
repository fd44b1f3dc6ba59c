import type { Id } from '#platform/ids';

export type RoomId = Id<'room'>;
export type SeatId = Id<'seat'>;
export type TalkId = Id<'talk'>;
export type RequestId = Id<'remote_request'>;
export type SiteId = Id<'site'>;
export type InvitationId = Id<'invitation'>;
export type FailureId = Id<'link_failure'>;
