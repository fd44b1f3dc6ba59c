import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { Schedule } from '#platform/jobs';
import { courtsToPromise, type DrawSecrets, drawSecrets, lockCourt, promiseAhead } from '../store/promise-store.ts';

/** Every court with judges has its row of promises before a case comes. */
export async function promiseInCourts(platform: Platform): Promise<void> {
  const name = 'distribution.promise-ahead';
  const act = { actor: { kind: 'system', name }, action: name } as const;
  for (const courtCode of await courtsToPromise(platform.reads)) {
    await platform.db.transact(act, (tx) => promiseInCourt(tx, drawSecrets(platform.keys), courtCode));
  }
}

/** The same for one court in the caller's transaction. */
export async function promiseInCourt(tx: Tx, secrets: DrawSecrets, courtCode: string): Promise<void> {
  await lockCourt(tx, courtCode);
  const promises = await promiseAhead(tx, secrets, courtCode);
  tx.record({ kind: 'court', id: courtCode }, { promises });
}

export function promiseOften(platform: Platform): Schedule {
  return { name: 'distribution.promise-ahead', at: { everyMinutes: 5 }, run: () => promiseInCourts(platform) };
}
