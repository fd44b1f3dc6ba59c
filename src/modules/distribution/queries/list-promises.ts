import type { Reads } from '#platform/db';
import { listPromises as promisesOf } from '../store/promise-store.ts';

/** A promise of a secret that no draw has used yet. */
export interface WaitingPromise {
  readonly number: number;
  readonly sha256: string;
  readonly madeAt: Temporal.Instant;
}

/** What a court has promised ahead, in the order of use. */
export async function listPromises(on: Reads, courtCode: string): Promise<readonly WaitingPromise[]> {
  const rows = await promisesOf(on, courtCode);
  return rows.map(({ number, sha256, made_at: madeAt }) => ({ number, sha256, madeAt }));
}
