import type { Platform } from '#platform';
import { waitAfterFailures } from '../model/attempt-pace.ts';
import { inIdentity } from './tables.ts';

/** After a quiet day failures are forgotten. */
const FORGET_AFTER_S = 24 * 3600;

/** Attempts at once beyond this number wait like failures. */
const TRIES = 5;

/**
 * Counts an attempt before its outcome is known, so that a hundred at once do not slip through together.
 * @param key what is guessed together with the network or the known device that guesses
 * @returns seconds to wait when it is too early for another attempt, 0 when this one may be made
 */
export async function takeAttempt(platform: Platform, key: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const wait = await tryAttempt(platform, key);
    if (wait !== undefined) return wait;
  }
  return 1;
}

/** @returns undefined when another attempt came between */
async function tryAttempt(platform: Platform, key: string): Promise<number | undefined> {
  const identity = inIdentity(platform.db.reads);
  const now = platform.clock.now();
  const seen = await identity
    .selectFrom('identity.attempt_pace')
    .select(['failures', 'at'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!seen) {
    const { numInsertedOrUpdatedRows } = await identity
      .insertInto('identity.attempt_pace')
      .values({ key, failures: 1, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows ? 0 : undefined;
  }
  const passedS = seen.at.until(now).total('seconds');
  const waitS = waitAfterFailures(seen.failures) - passedS;
  if (waitS > 0) return Math.ceil(waitS);
  const { numUpdatedRows } = await identity
    .updateTable('identity.attempt_pace')
    .set({ failures: passedS > FORGET_AFTER_S ? 1 : seen.failures + 1, at: now })
    .where('key', '=', key)
    .where('failures', '=', seen.failures)
    .where('at', '=', seen.at)
    .executeTakeFirst();
  return numUpdatedRows ? 0 : undefined;
}

/** After a success. */
export async function forgetAttempts(platform: Platform, key: string): Promise<void> {
  await inIdentity(platform.db.reads).deleteFrom('identity.attempt_pace').where('key', '=', key).execute();
}

/** Rows that say nothing any more. */
export async function sweepAttempts(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract({ seconds: FORGET_AFTER_S });
  await inIdentity(platform.db.reads).deleteFrom('identity.attempt_pace').where('at', '<', before).execute();
}
