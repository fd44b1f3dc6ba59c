import { organisationRegister } from '#modules/egov';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { organisationOpened } from '../events.ts';
import type { Bin } from '../model/identity-number.ts';
import { may } from '../policy.ts';
import { accountRow, insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { inIdentity } from '../store/tables.ts';
import { bringContact } from './bring-contact.ts';
import { registerOrganisation } from './register-organisation.ts';
import { drawOneTimePassword, sendOneTimePassword } from './send-one-time-password.ts';

/**
 * Opens the cabinet of an organisation for the head whom the register names; a one-time password for signing in with the
 * BIN goes to the head's own proved contact.
 * @throws IDENTITY_NOT_ALLOWED, IDENTITY_ORGANISATION_UNKNOWN, IDENTITY_ORGANISATION_ENDED, IDENTITY_NOT_HEAD,
 * IDENTITY_ORGANISATION_OPEN, and what the register throws
 */
export async function openOrganisation(
  platform: Platform,
  act: Act,
  principal: Principal,
  bin: Bin,
): Promise<PersonId> {
  if (!may(principal, 'open-organisation')) throw identityErrors('IDENTITY_NOT_ALLOWED');
  const head = await accountRow(platform.reads, principal.accountId);
  const registered = await platform.ports.of(organisationRegister).findByBin(bin);
  if (!registered) throw identityErrors('IDENTITY_ORGANISATION_UNKNOWN');
  if (registered.status === 'ended') throw identityErrors('IDENTITY_ORGANISATION_ENDED');
  if (!head || registered.head?.iin !== head.identifier) throw identityErrors('IDENTITY_NOT_HEAD');
  const drawn = await drawOneTimePassword(platform, bin);
  return await platform.db.transact(act, async (tx) => {
    const { nameKk, nameRu } = registered;
    const organisationId = await registerOrganisation(tx, { bin, nameKk, nameRu, headIin: head.identifier });
    const accountId = await takeCabinet(tx, { bin, organisationId, lang: principal.lang });
    const contactId = await bringContact(tx, principal.personId, organisationId);
    if (contactId) await sendOneTimePassword(platform, tx, { accountId, contactId, lang: principal.lang }, drawn);
    tx.record({ kind: 'organisation', id: organisationId, personId: principal.personId }, { opened: 'head' });
    tx.publish(organisationOpened, { accountId, organisationId, headPersonId: principal.personId });
    return organisationId;
  });
}

/** A cabinet that a court opened for the organisation and nobody has entered is the head's; any other one is taken. */
async function takeCabinet(
  tx: Tx,
  { bin, organisationId, lang }: { readonly bin: Bin; readonly organisationId: PersonId; readonly lang: Lang },
): Promise<AccountId> {
  const account = (await lockAccountsOf(tx, bin)).find(({ confirmed_at }) => confirmed_at !== null);
  if (!account) return await insertAccount(tx, { identifier: bin, organisationId, lang, confirmedBy: 'head' });
  const isUntouched = account.confirmed_by === 'court' && account.first_signed_in_at === null;
  if (!isUntouched) throw identityErrors('IDENTITY_ORGANISATION_OPEN');
  const identity = inIdentity(tx);
  await identity.updateTable('identity.account').set({ confirmed_by: 'head' }).where('id', '=', account.id).execute();
  await identity.deleteFrom('identity.one_time_password').where('account_id', '=', account.id).execute();
  return account.id;
}
