import {
  addContact,
  belongsToPerson,
  type Contact,
  type ContactId,
  findContact,
  listContacts,
  notify,
  proveContact,
  removeContact,
  sealSecret,
} from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import { takeAttempt, takeToken } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { ONE_TIME_MINUTES } from '../model/one-time.ts';
import { newDigits } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';
import { contactIsReached } from './contact-proof.ts';
import type { ContactAddress } from './request-password.ts';
import { contactAddedTemplate, contactCodeTemplate } from './templates.ts';

/**
 * Adds a phone or mail address to the holder's own list and sends a code there; until the code comes back it serves
 * nothing. @throws IDENTITY_CONTACT_TAKEN, IDENTITY_TOO_MANY_CODES
 */
export async function addOwnContact(
  platform: Platform,
  act: Act,
  { personId, accountId, lang }: Principal,
  { kind, address }: ContactAddress,
): Promise<ContactId> {
  const isFree = await takeToken(platform, `contact-codes:${accountId}`, { burst: 4, perMinute: 0.5 });
  if (!isFree) throw identityErrors('IDENTITY_TOO_MANY_CODES', { wait: 120 });
  const channel = kind === 'phone' ? 'sms' : 'email';
  const code = newDigits();
  return await platform.db.transact(act, async (tx) => {
    const same = (await listContacts(tx, personId)).find((one) => one.channel === channel && one.address === address);
    if (same && same.proofs.length > 0) throw identityErrors('IDENTITY_CONTACT_TAKEN');
    const contactId = await addContact(tx, { personId, channel, address });
    await inIdentity(tx)
      .insertInto('identity.contact_code')
      .values({ contact_id: contactId, code_mac: codeMac(platform, contactId, code), sent_at: tx.clock.now() })
      .onConflict((conflict) =>
        conflict
          .column('contact_id')
          .doUpdateSet({ code_mac: codeMac(platform, contactId, code), sent_at: tx.clock.now() }),
      )
      .execute();
    const record = { code: sealSecret(platform.keys, code) };
    await notify(tx, { recipient: { contactId }, template: contactCodeTemplate, record, pageLang: lang });
    return contactId;
  });
}

/**
 * The code came back. In a confirmed account the contact then serves notices of the court; an unconfirmed one has its
 * phones asked about in the register. The other contacts are told.
 * @throws IDENTITY_CODE_WRONG, IDENTITY_CODE_EXPIRED, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function proveOwnContact(
  platform: Platform,
  act: Act,
  principal: Principal,
  { contactId, code }: { readonly contactId: ContactId; readonly code: string },
): Promise<void> {
  const contact = await ownContact(platform, principal, contactId);
  const wait = await takeAttempt(platform, `contact:${contactId}`, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  const sent = await inIdentity(platform.db.reads)
    .selectFrom('identity.contact_code')
    .selectAll()
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
  if (sent?.code_mac !== codeMac(platform, contactId, code)) throw identityErrors('IDENTITY_CODE_WRONG');
  const end = sent.sent_at.add({ minutes: ONE_TIME_MINUTES });
  if (Temporal.Instant.compare(end, platform.clock.now()) <= 0) throw identityErrors('IDENTITY_CODE_EXPIRED');
  const { accountId, personId, isConfirmed, lang } = principal;
  await platform.db.transact(act, async (tx) => {
    await notify(tx, { recipient: { personId }, template: contactAddedTemplate, record: {}, pageLang: lang });
    await inIdentity(tx).deleteFrom('identity.contact_code').where('contact_id', '=', contactId).execute();
    if (isConfirmed) await proveContact(tx, contact.id, { by: 'holder', evidence: accountId });
    else await contactIsReached(tx, accountId, contact.id);
  });
}

/** @throws IDENTITY_CONTACT_LAST when no other contact would be left to sign in by */
export async function removeOwnContact(
  platform: Platform,
  act: Act,
  principal: Principal,
  contactId: ContactId,
): Promise<void> {
  const contact = await ownContact(platform, principal, contactId);
  await platform.db.transact(act, async (tx) => {
    const serves = principal.isConfirmed ? belongsToPerson : ({ proofs }: Contact) => proofs.length > 0;
    const left = (await listContacts(tx, principal.personId)).filter((one) => one.id !== contactId && serves(one));
    if (serves(contact) && left.length === 0) throw identityErrors('IDENTITY_CONTACT_LAST');
    await removeContact(tx, contactId);
  });
}

async function ownContact(platform: Platform, { personId }: Principal, contactId: ContactId): Promise<Contact> {
  const contact = await findContact(platform.reads, contactId);
  if (contact?.personId !== personId) throw identityErrors('IDENTITY_NOT_ALLOWED');
  return contact;
}

function codeMac(platform: Platform, contactId: ContactId, code: string): string {
  return platform.keys.mac('contact-code', `${contactId}:${code}`);
}
