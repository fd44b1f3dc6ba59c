import type { Id } from '#platform/ids';

export type DraftId = Id<'draft'>;
export type FilingId = Id<'filing'>;
export type AttachmentId = Id<'attachment'>;
