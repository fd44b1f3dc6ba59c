import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { holderOf, insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { type KnownPerson, saveKnownPerson } from '../store/person-store.ts';
import { type AccountRow, inIdentity } from '../store/tables.ts';
import { type DrawnPassword, drawOneTimePassword, grantOneTimePassword } from './send-one-time-password.ts';

/** Long enough to walk to another computer, too short to be found in a drawer. */
const CODE_MINUTES = 60;

export interface FirstAdministrator {
  readonly personId: PersonId;
  /** For the first sign-in with the IIN, valid for an hour and once; printed by the setup and kept nowhere. */
  readonly oneTimeCode: string;
}

export interface FirstAdministratorOpening {
  readonly person: KnownPerson;
  readonly lang: Lang;
  readonly drawn: DrawnPassword;
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
  const { personId, isCodeGranted } = await platform.db.transact(
    act,
    async (tx) => await openFirstAdministratorIn(tx, { person, lang, drawn }),
    { isolation: 'serializable' },
  );
  if (!isCodeGranted) throw identityErrors('IDENTITY_ADMINISTRATOR_EXISTS');
  return { personId, oneTimeCode: drawn.code };
}

/**
 * The same in the caller's serializable transaction, and again for the same person: while no password is set the code
 * may have run out or been lost, so a new one takes its place; afterwards nothing is changed.
 * @throws IDENTITY_ADMINISTRATOR_EXISTS when anybody else is confirmed
 */
export async function openFirstAdministratorIn(
  tx: Tx,
  { person, lang, drawn }: FirstAdministratorOpening,
): Promise<{ readonly personId: PersonId; readonly isCodeGranted: boolean }> {
  const [own] = (await lockAccountsOf(tx, person.iin)).filter(({ confirmed_by: by }) => by === 'setup');
  if (own) return await renew(tx, own, drawn);
  const anybody = await inIdentity(tx)
    .selectFrom('identity.account')
    .select('id')
    .where('confirmed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (anybody) throw identityErrors('IDENTITY_ADMINISTRATOR_EXISTS');
  const personId = await saveKnownPerson(tx, person);
  const accountId = await insertAccount(tx, { identifier: person.iin, personId, lang, confirmedBy: 'setup' });
  await grantOneTimePassword(tx, accountId, drawn, null, CODE_MINUTES);
  tx.record({ kind: 'account', id: accountId, personId }, { ground: 'setup' });
  return { personId, isCodeGranted: true };
}

async function renew(tx: Tx, own: AccountRow, drawn: DrawnPassword) {
  const personId = holderOf(own);
  const identity = inIdentity(tx);
  const password = await identity
    .selectFrom('identity.password')
    .select('account_id')
    .where('account_id', '=', own.id)
    .executeTakeFirst();
  tx.record({ kind: 'account', id: own.id, personId }, { ground: 'setup', code: password ? 'refused' : 'renewed' });
  if (password) return { personId, isCodeGranted: false };
  await identity.deleteFrom('identity.one_time_password').where('account_id', '=', own.id).execute();
  await grantOneTimePassword(tx, own.id, drawn, null, CODE_MINUTES);
  return { personId, isCodeGranted: true };
}
