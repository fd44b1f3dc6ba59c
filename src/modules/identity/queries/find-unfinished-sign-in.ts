import type { Platform } from '#platform';
import type { AccountId, PersonId, SessionId } from '#platform/ids';
import { tokenHash } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';

/** A sign-in by one-time password that has still to set a password. */
export interface UnfinishedSignIn {
  readonly sessionId: SessionId;
  readonly accountId: AccountId;
  readonly holder: PersonId;
  readonly identifier: string;
  readonly isConfirmed: boolean;
}

/** How long the page for the new password may stay open. */
const OPEN_MINUTES = 30;

/**
 * Whose password this session has just set: the same form may come a second time, when its answer was lost.
 * @param token of the session cookie
 * @returns IIN or BIN
 */
export async function findFinishedSignIn(platform: Platform, token: string | undefined): Promise<string | undefined> {
  if (!token) return undefined;
  const row = await inIdentity(platform.reads)
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .select('a.identifier')
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.stage', '=', 'set-password')
    .where('s.ended_by', '=', 'password')
    .where('s.created_at', '>', platform.clock.now().subtract({ minutes: OPEN_MINUTES }))
    .executeTakeFirst();
  return row?.identifier;
}

/** @param token of the session cookie */
export async function findUnfinishedSignIn(
  platform: Platform,
  token: string | undefined,
): Promise<UnfinishedSignIn | undefined> {
  if (!token) return undefined;
  const row = await inIdentity(platform.reads)
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .select(['s.id', 'a.id as account_id', 'a.identifier', 'a.confirmed_at'])
    .select((eb) => eb.fn.coalesce('a.person_id', 'a.organisation_id').$castTo<PersonId>().as('holder'))
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.stage', '=', 'set-password')
    .where('s.ended_at', 'is', null)
    .where('s.created_at', '>', platform.clock.now().subtract({ minutes: OPEN_MINUTES }))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id: sessionId, account_id: accountId, holder, identifier, confirmed_at } = row;
  return { sessionId, accountId, holder, identifier, isConfirmed: confirmed_at !== null };
}
