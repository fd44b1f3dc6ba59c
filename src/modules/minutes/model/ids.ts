import type { Id } from '#platform/ids';

export type MarkId = Id<'mark'>;
export type ProtocolId = Id<'protocol'>;
export type RemarkId = Id<'remark'>;
