import type { Id } from '#platform/ids';

export type MessageId = Id<'message'>;

/** Longest message; a longer text is a document. */
export const LONGEST_MESSAGE = 4000;
