import { sql } from 'kysely';
import type { Platform } from '#platform';
import { rawQuery } from '#platform/db';

/** A token bucket: `burst` at once, then `perMinute`. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/**
 * Takes one token of a bucket shared by all processes. Buckets are named by what is limited together with the caller's
 * network, so that nobody can use up somebody else's.
 * @returns false when the bucket is empty
 */
export async function takeToken(platform: Platform, key: string, { burst, perMinute }: Rate): Promise<boolean> {
  const now = platform.clock.now().toString();
  const { rows } = await sql`
    insert into platform.rate_bucket as b (key, tokens, at) values (${key}, ${burst - 1}, ${now})
    on conflict (key) do update set at = excluded.at,
      tokens = least(${burst}, b.tokens + extract(epoch from excluded.at - b.at) / 60 * ${perMinute}) - 1
      where least(${burst}, b.tokens + extract(epoch from excluded.at - b.at) / 60 * ${perMinute}) >= 1
    returning tokens`.execute(rawQuery(platform.reads));
  return rows.length > 0;
}

/** Buckets that have been full for a day are forgotten. */
export async function forgetIdleBuckets(platform: Platform): Promise<void> {
  const dayAgo = platform.clock.now().subtract({ hours: 24 }).toString();
  await sql`delete from platform.rate_bucket where at < ${dayAgo}`.execute(rawQuery(platform.reads));
}
