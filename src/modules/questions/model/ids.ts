import type { Id } from '#platform/ids';

export type QuestionId = Id<'question'>;
export type DraftId = Id<'question-draft'>;
export type AttachmentId = Id<'question-attachment'>;
