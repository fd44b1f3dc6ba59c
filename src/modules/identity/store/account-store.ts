import { rememberLanguage } from '#modules/notices';
import type { Reads, Tx } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { type AccountId, newId, type PersonId } from '#platform/ids';
import type { ConfirmationGround } from '../model/confirmation.ts';
import { newDigits } from './secrets.ts';
import { type AccountRow, inIdentity } from './tables.ts';

export interface NewAccount {
  readonly identifier: string;
  readonly personId?: PersonId;
  readonly organisationId?: PersonId;
  readonly lang: Lang;
  /** Left out: nothing proves yet that the holder is the holder of the identifier. */
  readonly confirmedBy?: ConfirmationGround;
}

export async function insertAccount(tx: Tx, account: NewAccount): Promise<AccountId> {
  const id = newId<AccountId>();
  const now = tx.clock.now();
  await inIdentity(tx)
    .insertInto('identity.account')
    .values({
      id,
      identifier: account.identifier,
      person_id: account.personId ?? null,
      organisation_id: account.organisationId ?? null,
      lang: account.lang,
      confirmed_at: account.confirmedBy ? now : null,
      confirmed_by: account.confirmedBy ?? null,
      register_answer: null,
      counter_code: newDigits(),
      opened_at: now,
      first_signed_in_at: null,
      joined_to: null,
      joined_at: null,
    })
    .execute();
  const holder = account.personId ?? account.organisationId;
  if (holder) await rememberLanguage(tx, holder, account.lang);
  return id;
}

export async function accountRow(on: Reads, id: AccountId): Promise<AccountRow | undefined> {
  return await inIdentity(on).selectFrom('identity.account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Accounts that may sign in with the identifier, held until the transaction ends so that two proofs take turns. */
export async function lockAccountsOf(tx: Tx, identifier: string): Promise<AccountRow[]> {
  return await inIdentity(tx)
    .selectFrom('identity.account')
    .selectAll()
    .where('identifier', '=', identifier)
    .where('joined_to', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The party that the account acts for: a person, a claim or an organisation. */
export function holderOf(account: Pick<AccountRow, 'person_id' | 'organisation_id'>): PersonId {
  const holder = account.person_id ?? account.organisation_id;
  if (!holder) throw new Error('an account that was joined to another acts for nobody');
  return holder;
}
