import { addContact, belongsToPerson, type Contact, type ContactId, listContacts } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { AccountId } from '#platform/ids';
import { holderOf, insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { insertClaim } from '../store/person-store.ts';
import { type AccountRow, inIdentity, type PasswordRequestId } from '../store/tables.ts';
import { drawOneTimePassword, sendOneTimePassword } from './send-one-time-password.ts';

interface Asked {
  readonly purpose: 'register' | 'recover';
  readonly identifier: string;
  readonly contact_kind: 'phone' | 'email';
  readonly contact_address: string;
  readonly birth_date: Temporal.PlainDate | null;
  readonly lang: 'kk' | 'ru' | 'en';
}

interface Addressee {
  readonly accountId: AccountId;
  readonly contactId: ContactId;
}

/** Runs as a job. Nobody waits for it, so it may take as long as it needs and tell nothing by it. */
export async function answerPasswordRequest(platform: Platform, requestId: PasswordRequestId): Promise<void> {
  const asked = await inIdentity(platform.db.reads)
    .selectFrom('identity.password_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!asked) return;
  const drawn = await drawOneTimePassword(platform, asked.identifier);
  const act = { actor: { kind: 'system', name: 'identity' }, action: 'identity.answer-password-request' } as const;
  await platform.db.transact(act, async (tx) => {
    const { numDeletedRows } = await inIdentity(tx)
      .deleteFrom('identity.password_request')
      .where('id', '=', requestId)
      .executeTakeFirst();
    tx.record({ kind: 'password-request', id: requestId });
    if (numDeletedRows === 0n) return;
    const to =
      (await holderOfContact(tx, asked)) ?? (asked.purpose === 'register' ? await openClaim(tx, asked) : undefined);
    if (to) await sendOneTimePassword(platform, tx, { ...to, lang: asked.lang }, drawn);
  });
}

/**
 * The account of this identifier that the holder of this contact may enter. A confirmed account is entered by a contact
 * tied to the person only: an address that its holder mistyped and never proved must not hand it to a stranger. A contact
 * that nobody has reached yet counts while its account was never entered: the visitor asks again, because nothing came.
 */
async function holderOfContact(tx: Tx, asked: Asked): Promise<Addressee | undefined> {
  const channel = asked.contact_kind === 'phone' ? 'sms' : 'email';
  const address = asked.contact_address.toLowerCase();
  const found: (Addressee & { readonly isConfirmed: boolean })[] = [];
  for (const account of await lockAccountsOf(tx, asked.identifier)) {
    const contacts = await listContacts(tx, holderOf(account));
    const same = contacts.filter((contact) => contact.channel === channel && contact.address.toLowerCase() === address);
    const contact = same.find((one) => isWayIn(account, one, asked.purpose));
    if (contact) {
      found.push({ accountId: account.id, contactId: contact.id, isConfirmed: account.confirmed_at !== null });
    }
  }
  return found.find(({ isConfirmed }) => isConfirmed) ?? found[0];
}

function isWayIn(account: AccountRow, contact: Contact, purpose: Asked['purpose']): boolean {
  if (account.confirmed_at) return belongsToPerson(contact);
  return contact.proofs.length > 0 || (purpose === 'register' && account.first_signed_in_at === null);
}

/** A claim of its own, whoever else claims the IIN: none of them learns of the others. */
async function openClaim(tx: Tx, asked: Asked): Promise<Addressee> {
  const personId = await insertClaim(tx, asked.identifier, asked.birth_date);
  const accountId = await insertAccount(tx, { identifier: asked.identifier, personId, lang: asked.lang });
  const channel = asked.contact_kind === 'phone' ? 'sms' : 'email';
  const contactId = await addContact(tx, { personId, channel, address: asked.contact_address });
  tx.record({ kind: 'account', id: accountId, personId }, { opened: 'claim' });
  return { accountId, contactId };
}
