import type { Platform } from '#platform';
import type { AccountId } from '#platform/ids';
import { tokenHash } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';

/** Whose session this was, also when it is over; a joined account leads to the one that signs in now. */
export async function formerHolder(platform: Platform, token: string): Promise<AccountId | undefined> {
  const row = await inIdentity(platform.reads)
    .selectFrom('identity.session as s')
    .innerJoin('identity.account as a', 'a.id', 's.account_id')
    .select((eb) => eb.fn.coalesce('a.joined_to', 'a.id').$notNull().as('holder'))
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.stage', '=', 'open')
    .executeTakeFirst();
  return row?.holder;
}
