import { sql } from 'kysely';
import type { ContactId } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { AccountId, PersonId } from '#platform/ids';
import { inIdentity } from './tables.ts';

/** One secret that opens an account of the identifier; an account has several while one-time passwords are alive. */
export interface Candidate {
  readonly account_id: AccountId;
  readonly holder: PersonId;
  readonly confirmed_at: Temporal.Instant | null;
  readonly opened_at: Temporal.Instant;
  readonly browser_mac: string | null;
  readonly hash: Buffer | null;
  readonly scheme: number | null;
  readonly one_time_id: string | null;
  readonly one_time_hash: Buffer | null;
  readonly one_time_scheme: number | null;
  readonly contact_id: ContactId | null;
}

/**
 * A one-time password is used up once. Until it has led to a new password it may be entered again by the browser that has
 * entered it: a second click, a broken connection or a way back lose nothing.
 */
const isOpenTo = (browserMac: string) => sql<boolean>`(o.used_at is null or exists (
  select 1 from identity.session s where s.account_id = o.account_id and s.browser_mac = ${browserMac}
    and s.stage = 'set-password' and s.ended_at is null and s.created_at >= o.used_at))`;

/** Every secret that may open an account of this IIN or BIN: one query, however many there are. */
export async function candidatesOf(platform: Platform, identifier: string, browserMac: string): Promise<Candidate[]> {
  const now = platform.clock.now();
  return await inIdentity(platform.db.reads)
    .selectFrom('identity.account as a')
    .leftJoin('identity.password as p', 'p.account_id', 'a.id')
    .leftJoin('identity.one_time_password as o', (join) =>
      join.onRef('o.account_id', '=', 'a.id').on('o.expires_at', '>', now).on(isOpenTo(browserMac)),
    )
    .leftJoin('identity.known_device as d', (join) =>
      join.onRef('d.account_id', '=', 'a.id').on('d.browser_mac', '=', browserMac),
    )
    .select([
      'a.id as account_id',
      'a.confirmed_at',
      'a.opened_at',
      'd.browser_mac',
      'p.hash',
      'p.scheme',
      'o.id as one_time_id',
      'o.hash as one_time_hash',
      'o.scheme as one_time_scheme',
      'o.contact_id',
    ])
    .select((eb) => eb.fn.coalesce('a.person_id', 'a.organisation_id').$castTo<PersonId>().as('holder'))
    .where('a.identifier', '=', identifier)
    .where('a.joined_to', 'is', null)
    .execute();
}

/** Uses up a one-time password. @returns false when it ran out meanwhile, or another browser has used it */
export async function useOneTimePassword(tx: Tx, id: string, browserMac: string): Promise<boolean> {
  const now = tx.clock.now();
  const use = async (): Promise<boolean> => {
    const { numUpdatedRows } = await inIdentity(tx)
      .updateTable('identity.one_time_password as o')
      .set((eb) => ({ used_at: eb.fn.coalesce('o.used_at', eb.val(now)) }))
      .where('o.id', '=', id)
      .where('o.expires_at', '>', now)
      .where(isOpenTo(browserMac))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  };
  // The second of two clicks waits for the first, whose session only a fresh statement sees.
  return (await use()) || (await use());
}

/** The browser is known from now on. Who came by a one-time password has entered only when the new password is set. */
export async function rememberSignIn(
  tx: Tx,
  { accountId, browserMac, hasEntered }: { accountId: AccountId; browserMac: string; hasEntered: boolean },
): Promise<void> {
  const now = tx.clock.now();
  const identity = inIdentity(tx);
  await identity
    .insertInto('identity.known_device')
    .values({ account_id: accountId, browser_mac: browserMac, seen_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'browser_mac']).doUpdateSet({ seen_at: now }))
    .execute();
  if (!hasEntered) return;
  await identity
    .updateTable('identity.account')
    .set({ first_signed_in_at: now })
    .where('id', '=', accountId)
    .where('first_signed_in_at', 'is', null)
    .execute();
}
