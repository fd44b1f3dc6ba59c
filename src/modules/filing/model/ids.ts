import type { Id } from '#platform/ids';

export type DraftId = Id<'draft'>;
export type FilingId = Id<'filing'>;
export type AttachmentId = Id<'attachment'>;
/** What a clerk decided about a filing. */
export type DecisionId = Id<'decision'>;
export type ClarificationId = Id<'clarification'>;
export type PhotoId = Id<'photo'>;
