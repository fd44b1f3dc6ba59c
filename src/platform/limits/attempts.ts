import { type RawBuilder, sql } from 'kysely';
import type { Platform } from '#platform';
import { rawQuery } from '#platform/db';

/** How failures in a row slow down who makes them. Nobody is ever locked out. */
export interface Pace {
  /** Attempts that cost no waiting: people mistype. */
  readonly freeAttempts: number;
  /** After the last free one; doubled with each failure that follows. */
  readonly firstWaitS: number;
  /** Slow enough for a guesser, short enough for the owner. */
  readonly longestWaitS: number;
}

/** After a quiet day failures are forgotten. */
const FORGET_AFTER_S = 24 * 3600;
/** 2^16 first waits are longer than any longest one; a larger power would overflow. */
const MOST_DOUBLINGS = 16;

/**
 * Counts an attempt before its outcome is known, so that a hundred at once do not slip through together.
 * @param key what is guessed together with the network or the known device that guesses: nobody slows down somebody else
 * @returns seconds to wait when it is too early for another attempt, 0 when this one may be made
 */
export async function takeAttempt(platform: Platform, key: string, pace: Pace): Promise<number> {
  const now = sql`${platform.clock.now().toString()}::timestamptz`;
  const passedS = sql`extract(epoch from ${now} - seen.at)`;
  const waitS = waitAfterFailures(pace);
  const { rows: taken } = await sql`
    insert into platform.attempt_pace as seen (key, failures, at) values (${key}, 1, ${now})
    on conflict (key) do update set at = ${now},
      failures = case when ${passedS} > ${FORGET_AFTER_S} then 1 else seen.failures + 1 end
      where ${passedS} >= ${waitS}
    returning key`.execute(rawQuery(platform.reads));
  if (taken.length > 0) return 0;
  const { rows } = await sql<{ left: number }>`
    select ceil(${waitS} - ${passedS})::integer as left from platform.attempt_pace seen where key = ${key}`.execute(
    rawQuery(platform.reads),
  );
  return Math.max(1, rows[0]?.left ?? 1);
}

function waitAfterFailures({ freeAttempts, firstWaitS, longestWaitS }: Pace): RawBuilder<unknown> {
  return sql`case when seen.failures < ${freeAttempts}::integer then 0 else least(${longestWaitS}::integer,
    ${firstWaitS}::integer * 2 ^ least(seen.failures - ${freeAttempts}::integer, ${MOST_DOUBLINGS}::integer)) end`;
}

/** After a success. */
export async function forgetAttempts(platform: Platform, key: string): Promise<void> {
  await sql`delete from platform.attempt_pace where key = ${key}`.execute(rawQuery(platform.reads));
}

/** Rows that say nothing any more. */
export async function forgetOldAttempts(platform: Platform): Promise<void> {
  const before = platform.clock.now().subtract({ seconds: FORGET_AFTER_S }).toString();
  await sql`delete from platform.attempt_pace where at < ${before}`.execute(rawQuery(platform.reads));
}
