import type { Reads } from '#platform/db';
import { parseId } from '#platform/ids';
import type { ShowingId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findShowingRow } from '../store/showing-store.ts';
import type { Viewing } from './viewing.ts';

/** A recording that is being shown to somebody inside the court. */
export interface Showing {
  readonly id: ShowingId;
  /** Name of who came. */
  readonly viewer: string;
  readonly openedAt: Temporal.Instant;
}

/** May this viewer show the recording to a participant inside the court? */
export function mayShowInCourt({ actor, scope }: Viewing): boolean {
  return mayDo('show-in-court', actor, scope);
}

/** The showing that goes on; undefined when it has ended, or this viewer shows nothing. */
export async function findShowing(on: Reads, viewing: Viewing, asked: unknown): Promise<Showing | undefined> {
  const id = parseId<ShowingId>(asked);
  const row = id && mayShowInCourt(viewing) && (await findShowingRow(on, viewing.row.id, id));
  if (!row || row.closed_at !== null) return undefined;
  return { id: row.id, viewer: row.viewer, openedAt: row.opened_at };
}
