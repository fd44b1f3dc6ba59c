import type { Reads } from '#platform/db';
import { findLastCheck } from '../store/check-store.ts';
import type { Viewing } from './viewing.ts';

/** What the last comparison of every byte came to; undefined: there was none yet. */
export interface SealState {
  readonly at: Temporal.Instant;
  readonly indication: 'TOTAL_PASSED' | 'INDETERMINATE' | 'TOTAL_FAILED';
  /** When the time-stamping authority has stamped the closing. */
  readonly stampedAt: Temporal.Instant | undefined;
}

export async function getSealState(on: Reads, { row }: Viewing): Promise<SealState | undefined> {
  const check = await findLastCheck(on, row.id);
  return check && { ...check, stampedAt: row.stamped_at ?? undefined };
}
