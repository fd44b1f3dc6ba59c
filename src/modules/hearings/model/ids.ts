import type { Id } from '#platform/ids';

export type HearingId = Id<'hearing'>;
export type CourtroomId = Id<'courtroom'>;
