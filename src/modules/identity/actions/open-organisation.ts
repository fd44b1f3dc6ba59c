import { organisationRegister } from '#modules/egov';
import { addContact, belongsToPerson, type ContactId, listContacts, proveContact } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Tx, violationOf } from '#platform/db';
import type { Principal } from '#platform/http';
import { newId, type PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { organisationOpened } from '../events.ts';
import type { Bin } from '../model/identity-number.ts';
import { may } from '../policy.ts';
import { accountRow, insertAccount } from '../store/account-store.ts';
import { inIdentity } from '../store/tables.ts';
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
  try {
    return await platform.db.transact(act, async (tx) => {
      const organisationId = newId<PersonId>();
      await inIdentity(tx)
        .insertInto('identity.organisation')
        .values({
          id: organisationId,
          bin,
          name_kk: registered.nameKk,
          name_ru: registered.nameRu,
          head_iin: head.identifier,
          register_read_at: tx.clock.now(),
          added_at: tx.clock.now(),
        })
        .execute();
      const { lang } = principal;
      const accountId = await insertAccount(tx, { identifier: bin, organisationId, lang, confirmedBy: 'head' });
      const contactId = await bringContact(tx, principal.personId, organisationId);
      if (contactId) await sendOneTimePassword(platform, tx, { accountId, contactId, lang }, drawn);
      tx.record({ kind: 'organisation', id: organisationId, personId: principal.personId }, { opened: 'head' });
      tx.publish(organisationOpened, { accountId, organisationId, headPersonId: principal.personId });
      return organisationId;
    });
  } catch (thrown) {
    if (violationOf(thrown)?.kind === 'unique') {
      throw identityErrors('IDENTITY_ORGANISATION_OPEN', {}, { cause: thrown });
    }
    throw thrown;
  }
}

/** The head's contact serves the organisation until it names its own. */
async function bringContact(tx: Tx, head: PersonId, organisation: PersonId): Promise<ContactId | undefined> {
  const contact = (await listContacts(tx, head)).filter(belongsToPerson).at(-1);
  if (!contact) return undefined;
  const { channel, address } = contact;
  const id = await addContact(tx, { personId: organisation, channel, address });
  await proveContact(tx, id, { by: 'holder', evidence: contact.id });
  return id;
}
