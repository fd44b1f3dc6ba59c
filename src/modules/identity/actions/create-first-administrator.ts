import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { type KnownPerson, saveKnownPerson } from '../store/person-store.ts';
import { inIdentity } from '../store/tables.ts';
import { drawOneTimePassword, grantOneTimePassword } from './send-one-time-password.ts';

/** Long enough to walk to another computer, too short to be found in a drawer. */
const CODE_MINUTES = 60;

export interface FirstAdministrator {
  readonly personId: PersonId;
  /** For the first sign-in with the IIN, valid for an hour and once; printed by the setup and kept nowhere. */
  readonly oneTimeCode: string;
}

/**
 * Opens a confirmed account for the one who sets up a real court; the courts give the post. Once in the life of a
 * database, before anybody else is confirmed.
 * @throws IDENTITY_ADMINISTRATOR_EXISTS
 */
export async function createFirstAdministrator(
  platform: Platform,
  act: Act,
  { person, lang }: { readonly person: KnownPerson; readonly lang: Lang },
): Promise<FirstAdministrator> {
  const drawn = await drawOneTimePassword(platform, person.iin);
  const personId = await platform.db.transact(
    act,
    async (tx) => {
      const anybody = await inIdentity(tx)
        .selectFrom('identity.account')
        .select('id')
        .where('confirmed_at', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      await lockAccountsOf(tx, person.iin);
      if (anybody) throw identityErrors('IDENTITY_ADMINISTRATOR_EXISTS');
      const id = await saveKnownPerson(tx, person);
      const accountId = await insertAccount(tx, {
        identifier: person.iin,
        personId: id,
        lang,
        confirmedBy: 'setup',
      });
      await grantOneTimePassword(tx, accountId, drawn, null, CODE_MINUTES);
      tx.record({ kind: 'account', id: accountId, personId: id }, { ground: 'setup' });
      return id;
    },
    { isolation: 'serializable' },
  );
  return { personId, oneTimeCode: drawn.code };
}
