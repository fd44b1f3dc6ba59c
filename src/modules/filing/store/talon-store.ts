import type { Selectable } from 'kysely';
import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import type { FilingId } from '../model/ids.ts';
import { waitAfterFailures } from '../model/talon/attempt-pace.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type TalonRow = Selectable<FilingTables['filing.talon']>;

/** After a quiet day failures are forgotten. */
const FORGET_AFTER_S = 24 * 3600;
/** Attempts at once beyond this number wait like failures. */
const TRIES = 5;

export async function insertTalon(tx: Tx, row: TalonRow): Promise<void> {
  await inFiling(tx).insertInto('filing.talon').values(row).execute();
}

export async function findTalon(on: Reads, number: string): Promise<TalonRow | undefined> {
  return await inFiling(on).selectFrom('filing.talon').selectAll().where('number', '=', number).executeTakeFirst();
}

export async function talonOf(on: Reads, filingId: FilingId): Promise<TalonRow | undefined> {
  return await inFiling(on).selectFrom('filing.talon').selectAll().where('filing_id', '=', filingId).executeTakeFirst();
}

export async function updatePin(
  tx: Tx,
  number: string,
  pin: Pick<TalonRow, 'pin_hash' | 'pin_scheme' | 'sealed_pin' | 'drawn_at'>,
): Promise<void> {
  await inFiling(tx).updateTable('filing.talon').set(pin).where('number', '=', number).execute();
}

/** From then on only the hash is left. Not a deed of anybody: what is taken away is a copy of a secret. */
export async function forgetPins(platform: Platform, before: Temporal.Instant): Promise<void> {
  await inFiling(platform.db.reads)
    .updateTable('filing.talon')
    .set({ sealed_pin: null })
    .where('sealed_pin', 'is not', null)
    .where('drawn_at', '<', before)
    .execute();
}

/**
 * Counts an attempt before its outcome is known, so that a hundred at once do not slip through together.
 * @param key what is guessed together with the network that guesses
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
  const filing = inFiling(platform.db.reads);
  const now = platform.clock.now();
  const seen = await filing
    .selectFrom('filing.attempt_pace')
    .select(['failures', 'at'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!seen) {
    const { numInsertedOrUpdatedRows } = await filing
      .insertInto('filing.attempt_pace')
      .values({ key, failures: 1, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows ? 0 : undefined;
  }
  const passedS = seen.at.until(now).total('seconds');
  const waitS = waitAfterFailures(seen.failures) - passedS;
  if (waitS > 0) return Math.ceil(waitS);
  const { numUpdatedRows } = await filing
    .updateTable('filing.attempt_pace')
    .set({ failures: passedS > FORGET_AFTER_S ? 1 : seen.failures + 1, at: now })
    .where('key', '=', key)
    .where('failures', '=', seen.failures)
    .where('at', '=', seen.at)
    .executeTakeFirst();
  return numUpdatedRows ? 0 : undefined;
}

/** After a success. */
export async function forgetAttempts(platform: Platform, key: string): Promise<void> {
  await inFiling(platform.db.reads).deleteFrom('filing.attempt_pace').where('key', '=', key).execute();
}

/** Rows that say nothing any more. */
export async function sweepAttempts(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract({ seconds: FORGET_AFTER_S });
  await inFiling(platform.db.reads).deleteFrom('filing.attempt_pace').where('at', '<', before).execute();
}
