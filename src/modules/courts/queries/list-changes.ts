import type { Reads } from '#platform/db';
import { changesOf, type RecordedChange } from '../store/history.ts';

export type { RecordedChange } from '../store/history.ts';

export interface ChangesAsked {
  /** Null: regions and the working calendar. */
  readonly courtCode: string | null;
  readonly list?: string | undefined;
  readonly entryId?: string | undefined;
  /** Only changes older than this one, for the next page. */
  readonly before?: number | undefined;
}

/** The history of what a court keeps about itself, newest first; 50 at a time unless asked otherwise. */
export async function listChanges(on: Reads, asked: ChangesAsked, limit = 50): Promise<RecordedChange[]> {
  return await changesOf(on, asked, { limit, before: asked.before });
}
