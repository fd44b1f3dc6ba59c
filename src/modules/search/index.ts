export { readAnew } from './jobs/follow-sources.ts';
export { beginningsOf } from './model/beginnings.ts';
export { FOUND_KINDS, type FoundKind, isFoundKind } from './model/found-kinds.ts';
export type { SearchDocument } from './model/search-document.ts';
export { findMeant } from './queries/find-meant.ts';
export { type Found, MOST_LISTED, type SearchAnswer, type SearchAsked, searchAll } from './queries/search-all.ts';
export { onFact, type SearchFact, type SearchSource } from './queries/search-source.ts';
