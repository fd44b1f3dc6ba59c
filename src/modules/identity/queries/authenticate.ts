import { sql } from 'kysely';
import type { Platform } from '#platform';
import type { Principal } from '#platform/http';
import type { SessionId } from '#platform/ids';
import { tokenHash } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';
import { holderName } from './holder-name.ts';
import { staffPosts } from './staff-posts.ts';

/** How often a session's last use is written: once a minute is exact enough for an end after half an hour. */
const SEEN_EVERY_MS = 60_000;

/**
 * Who holds the session of this token: one query of this module, then the posts.
 * @returns undefined when the session is over, unknown, or may only set a new password
 */
export async function authenticate(platform: Platform, token: string): Promise<Principal | undefined> {
  const now = platform.clock.now();
  const row = await openSession(platform, token, now);
  if (!row) return undefined;
  if (now.epochMilliseconds - row.last_seen_at.epochMilliseconds >= SEEN_EVERY_MS) {
    await touchSession(platform, row.session_id, now);
  }
  const held = row.confirmed_at && row.person_id ? await platform.ports.of(staffPosts)(platform.reads, row.holder) : [];
  return {
    accountId: row.account_id,
    personId: row.holder,
    sessionId: row.session_id,
    kind: row.person_id ? 'person' : 'organisation',
    isConfirmed: row.confirmed_at !== null,
    displayName: holderName(row, row.lang),
    lang: row.lang,
    posts: row.second_factor_at ? held : [],
    mustGiveSecondFactor: held.length > 0 && row.second_factor_at === null,
  };
}

async function openSession(platform: Platform, token: string, now: Temporal.Instant) {
  return await inIdentity(platform.reads)
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .leftJoin('identity.person as p', 'p.id', 'a.person_id')
    .leftJoin('identity.organisation as o', 'o.id', 'a.organisation_id')
    .select([
      's.id as session_id',
      's.last_seen_at',
      's.second_factor_at',
      'a.id as account_id',
      'a.identifier',
      'a.lang',
      'a.confirmed_at',
      'a.person_id',
      'p.surname',
      'p.given_name',
      'p.patronymic',
      'o.name_kk',
      'o.name_ru',
    ])
    .select((eb) => eb.fn.coalesce('a.person_id', 'a.organisation_id').$notNull().as('holder'))
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.stage', '=', 'open')
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .where(sql<boolean>`s.last_seen_at + make_interval(mins => s.idle_minutes) > ${now.toString()}::timestamptz`)
    .executeTakeFirst();
}

/** Not a deed of anybody: no audit entry, no transaction. */
async function touchSession(platform: Platform, sessionId: SessionId, now: Temporal.Instant): Promise<void> {
  await inIdentity(platform.db.reads)
    .updateTable('identity.session')
    .set({ last_seen_at: now })
    .where('id', '=', sessionId)
    .execute();
}
