import { addContact, type ContactId, notify, proveContact, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId, type PersonId } from '#platform/ids';
import { type Rate, takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { ONE_TIME_MINUTES } from '../model/one-time.ts';
import { newDigits } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';
import { takeCodeToContact, takeCodeToken } from './code-limits.ts';
import type { ContactAddress } from './request-password.ts';
import { visitorCodeTemplate } from './templates.ts';

/** Of one network to whatever contacts. */
const fromOneNetwork: Rate = { burst: 6, perMinute: 0.2 };

/**
 * Sends a code to the contact of somebody who has no account. The contact is nobody's: it gets a person id of its own,
 * so that nothing addressed to an IIN ever goes there.
 * @returns the contact, known to the caller's own draft only @throws IDENTITY_TOO_MANY_CODES {wait}
 */
export async function askVisitorContact(
  platform: Platform,
  act: Act,
  asked: { readonly contact: ContactAddress; readonly lang: Lang; readonly network: string },
): Promise<ContactId> {
  const { contact, lang, network } = asked;
  await takeCodeToken(platform, `codes:visitor:${network}`, fromOneNetwork);
  await takeCodeToContact(platform, contact.address, network);
  const code = newDigits();
  return await platform.db.transact(act, async (tx) => {
    const channel = contact.kind === 'phone' ? 'sms' : 'email';
    const contactId = await addContact(tx, { personId: newId<PersonId>(), channel, address: contact.address });
    await inIdentity(tx)
      .insertInto('identity.contact_code')
      .values({ contact_id: contactId, code_mac: codeMac(platform, contactId, code), sent_at: tx.clock.now() })
      .execute();
    const record = { code: sealSecret(platform.keys, code) };
    await notify(tx, { recipient: { contactId }, template: visitorCodeTemplate, record, lang });
    return contactId;
  });
}

/**
 * The code came back: the address answers, and that is all it shows.
 * @throws IDENTITY_CODE_WRONG, IDENTITY_CODE_EXPIRED, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function proveVisitorContact(
  platform: Platform,
  act: Act,
  { contactId, code }: { readonly contactId: ContactId; readonly code: string },
): Promise<void> {
  const wait = await takeAttempt(platform, `contact:${contactId}`, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  await platform.db.transact(act, async (tx) => {
    const sent = await inIdentity(tx)
      .deleteFrom('identity.contact_code')
      .where('contact_id', '=', contactId)
      .where('code_mac', '=', codeMac(platform, contactId, code))
      .returning('sent_at')
      .executeTakeFirst();
    if (!sent) throw identityErrors('IDENTITY_CODE_WRONG');
    const end = sent.sent_at.add({ minutes: ONE_TIME_MINUTES });
    if (Temporal.Instant.compare(end, tx.clock.now()) <= 0) throw identityErrors('IDENTITY_CODE_EXPIRED');
    await proveContact(tx, contactId, { by: 'code', evidence: 'visitor' });
  });
}

function codeMac(platform: Platform, contactId: ContactId, code: string): string {
  return platform.keys.mac('contact-code', `${contactId}:${code}`);
}
