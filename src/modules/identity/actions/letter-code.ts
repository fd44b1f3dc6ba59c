import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { AccountId, PersonId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { LETTER_CODE_DAYS } from '../model/one-time.ts';
import { type HolderFacts, holderFacts } from '../queries/holder-facts.ts';
import { insertAccount, lockAccountsOf } from '../store/account-store.ts';
import { passwordHashing } from '../store/password-hash.ts';
import { newPartyCode } from '../store/secrets.ts';
import { type AccountRow, inIdentity } from '../store/tables.ts';
import { type DrawnPassword, grantOneTimePassword } from './send-one-time-password.ts';

/** Twelve digits, hashed before a transaction begins. @throws IDENTITY_PERSON_UNKNOWN */
export async function drawLetterCode(platform: Platform, holder: PersonId): Promise<DrawnPassword> {
  const facts = await holderFacts(platform.reads, holder);
  if (!facts) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
  return await drawPartyCode(platform, facts.identifier);
}

/**
 * Gives the code of a letter to the holder's confirmed account, which is opened if there is none; an earlier letter's code
 * opens nothing any more. The code is nowhere but on the paper.
 * @returns false for an account that its holder has entered already: the letter then goes without a code
 * @throws IDENTITY_PERSON_UNKNOWN
 */
export async function grantLetterCode(
  tx: Tx,
  { holder, drawn, lang }: { readonly holder: PersonId; readonly drawn: DrawnPassword; readonly lang: Lang },
): Promise<boolean> {
  const facts = await holderFacts(tx, holder);
  if (!facts) throw identityErrors('IDENTITY_PERSON_UNKNOWN');
  const account = await confirmedAccountOf(tx, facts);
  if (account?.first_signed_in_at) return false;
  const accountId = account?.id ?? (await openConfirmed(tx, facts, lang));
  await inIdentity(tx)
    .deleteFrom('identity.one_time_password')
    .where('account_id', '=', accountId)
    .where('contact_id', 'is', null)
    .execute();
  await grantOneTimePassword(tx, accountId, drawn, null, LETTER_CODE_DAYS * 24 * 60);
  tx.record({ kind: 'account', id: accountId, personId: holder }, { code: 'letter' });
  return true;
}

/** The first password of a party, before it is given to an account. */
export async function drawPartyCode(platform: Platform, identifier: string): Promise<DrawnPassword> {
  const code = newPartyCode();
  return { code, hashed: await platform.ports.of(passwordHashing).hash(identifier, code) };
}

export async function confirmedAccountOf(tx: Tx, { identifier }: HolderFacts): Promise<AccountRow | undefined> {
  return (await lockAccountsOf(tx, identifier)).find(({ confirmed_at }) => confirmed_at !== null);
}

/** An account that a court opens stands for the party from the first; nothing leads in but what it is given. */
export async function openConfirmed(tx: Tx, { holder, identifier, kind }: HolderFacts, lang: Lang): Promise<AccountId> {
  const acting = kind === 'person' ? { personId: holder } : { organisationId: holder };
  const id = await insertAccount(tx, { identifier, ...acting, lang, confirmedBy: 'court' });
  tx.record({ kind: 'account', id, personId: holder }, { opened: 'court' });
  return id;
}
