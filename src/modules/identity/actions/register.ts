import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Lang } from '#platform/i18n';
import { newId } from '#platform/ids';
import type { Iin } from '../model/identity-number.ts';
import { ONE_TIME_MINUTES } from '../model/one-time.ts';
import { findRegistration, type Registration } from '../queries/find-registration.ts';
import { inIdentity, type RegistrationId } from '../store/tables.ts';
import { type ContactAddress, requestPassword } from './request-password.ts';
import { browserMac, type Whereabouts } from './whereabouts.ts';

/** Begins a registration in this browser, whatever it began before. */
export async function beginRegistration(platform: Platform, act: Act, iin: Iin, from: Whereabouts): Promise<void> {
  const facts = {
    iin,
    birth_date: null,
    contact_kind: null,
    contact_address: null,
    began_at: platform.clock.now(),
    sent_at: null,
  };
  await platform.db.transact(act, async (tx) => {
    const { id } = await inIdentity(tx)
      .insertInto('identity.registration')
      .values({ id: newId<RegistrationId>(), browser_mac: browserMac(platform, from), ...facts })
      .onConflict((conflict) => conflict.column('browser_mac').doUpdateSet(facts))
      .returning('id')
      .executeTakeFirstOrThrow();
    tx.record({ kind: 'registration', id }, { step: 'number' });
  });
}

export async function enterBirthDate(
  platform: Platform,
  act: Act,
  registration: Registration,
  birthDate: Temporal.PlainDate,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx)
      .updateTable('identity.registration')
      .set({ birth_date: birthDate })
      .where('id', '=', registration.id)
      .execute();
    tx.record({ kind: 'registration', id: registration.id }, { step: 'birth-date' });
  });
}

/**
 * Sends a one-time password to the contact, if there is anybody to send it to; says the same in any case.
 * @throws IDENTITY_TOO_MANY_CODES
 */
export async function askForPassword(
  platform: Platform,
  act: Act,
  registration: Registration,
  { contact, lang, from }: { readonly contact: ContactAddress; readonly lang: Lang; readonly from: Whereabouts },
): Promise<void> {
  const { iin: identifier, birthDate, id } = registration;
  await requestPassword(platform, act, { purpose: 'register', identifier, contact, birthDate, lang, from });
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx)
      .updateTable('identity.registration')
      .set({ contact_kind: contact.kind, contact_address: contact.address, sent_at: tx.clock.now() })
      .where('id', '=', id)
      .execute();
    tx.record({ kind: 'registration', id }, { step: 'contact' });
  });
}

/** The browser forgets what was typed: the next one at a shared computer finds nothing. */
export async function forgetRegistration(platform: Platform, act: Act, from: Whereabouts): Promise<void> {
  const registration = await findRegistration(platform, from);
  if (!registration) return;
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx).deleteFrom('identity.registration').where('id', '=', registration.id).execute();
    tx.record({ kind: 'registration', id: registration.id }, { step: 'over' });
  });
}

/** Told by the clock alone, so that it says nothing about the IIN. */
export function isPasswordExpired(registration: Registration, now: Temporal.Instant): boolean {
  const { sentAt } = registration;
  return sentAt !== undefined && Temporal.Instant.compare(sentAt.add({ minutes: ONE_TIME_MINUTES }), now) <= 0;
}
