import { type ContactId, notify, sealSecret } from '#modules/notices';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { type AccountId, type Id, newId } from '#platform/ids';
import { ONE_TIME_MINUTES } from '../model/one-time.ts';
import { type PasswordHash, passwordHashing } from '../store/password-hash.ts';
import { newDigits } from '../store/secrets.ts';
import { inIdentity } from '../store/tables.ts';
import { oneTimePasswordTemplate } from './templates.ts';

/** A one-time password before it is given to an account: hashed outside of the transaction, for it takes time. */
export interface DrawnPassword {
  readonly code: string;
  readonly hashed: PasswordHash;
}

export async function drawOneTimePassword(platform: Platform, identifier: string): Promise<DrawnPassword> {
  const code = newDigits();
  return { code, hashed: await platform.ports.of(passwordHashing).hash(identifier, code) };
}

/** Gives it to the account for ten minutes; the password that is set stays valid until the holder sets another. */
export async function grantOneTimePassword(
  tx: Tx,
  accountId: AccountId,
  { hashed }: DrawnPassword,
  contactId: ContactId | null,
  minutes = ONE_TIME_MINUTES,
): Promise<void> {
  const now = tx.clock.now();
  await inIdentity(tx)
    .insertInto('identity.one_time_password')
    .values({
      id: newId<Id<'one_time_password'>>(),
      account_id: accountId,
      contact_id: contactId,
      hash: hashed.hash,
      scheme: hashed.scheme,
      sent_at: now,
      expires_at: now.add({ minutes }),
      used_at: null,
    })
    .execute();
}

export async function sendOneTimePassword(
  platform: Platform,
  tx: Tx,
  to: { readonly accountId: AccountId; readonly contactId: ContactId; readonly lang: Lang },
  drawn: DrawnPassword,
): Promise<void> {
  await grantOneTimePassword(tx, to.accountId, drawn, to.contactId);
  await notify(tx, {
    recipient: { contactId: to.contactId },
    template: oneTimePasswordTemplate,
    record: { code: sealSecret(platform.keys, drawn.code) },
    pageLang: to.lang,
  });
}
