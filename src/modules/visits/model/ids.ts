import type { Id } from '#platform/ids';

export type VisitId = Id<'visit'>;
export type VisitDraftId = Id<'visit-draft'>;
