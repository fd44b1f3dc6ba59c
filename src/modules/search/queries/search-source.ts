import type { Reads } from '#platform/db';
import type { EventDefinition } from '#platform/events';
import type { FoundKind } from '../model/found-kinds.ts';
import type { SearchDocument } from '../model/search-document.ts';

/** A fact after which documents of a source are read anew. */
export interface SearchFact {
  readonly event: EventDefinition<object>;
  readonly refs: (payload: object) => readonly string[];
}

/** What a module lets everybody find; it registers as a guest, and search never knows the module. */
export interface SearchSource {
  readonly kind: FoundKind;
  readonly facts: readonly SearchFact[];
  /** The document as everybody may read it at this moment; undefined when nobody may. */
  read(on: Reads, ref: string): Promise<SearchDocument | undefined>;
  /** Names of its documents in their order, after one of them, for reading everything anew. */
  list(on: Reads, after: string, most: number): Promise<readonly string[]>;
}

/** @param refs which documents a fact touches */
export function onFact<Payload extends object>(
  event: EventDefinition<Payload>,
  refs: (payload: Payload) => readonly string[],
): SearchFact {
  return { event: event as unknown as EventDefinition<object>, refs: refs as (payload: object) => readonly string[] };
}
