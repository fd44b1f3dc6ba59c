import type { Reads } from '#platform/db';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { identityErrors } from '../errors.ts';
import type { RegisterAnswer } from '../model/confirmation.ts';
import { type Iin, maskIdentityNumber } from '../model/identity-number.ts';
import { accountRow } from '../store/account-store.ts';
import { inIdentity } from '../store/tables.ts';

/** What the holder sees of his own account. */
export interface OwnAccount {
  /** «••••••••0019». */
  readonly maskedNumber: string;
  readonly lang: Lang;
  readonly isConfirmed: boolean;
  /** For the counter; only while the account is unconfirmed. */
  readonly counterCode: string | undefined;
  /** Why the registers did not confirm; undefined: confirmed or not answered yet. */
  readonly registerAnswer: RegisterAnswer | undefined;
  readonly hasSecondFactor: boolean;
}

/** @throws IDENTITY_SESSION_OVER */
export async function getOwnAccount(on: Reads, { accountId }: Principal): Promise<OwnAccount> {
  const row = await accountRow(on, accountId);
  if (!row) throw identityErrors('IDENTITY_SESSION_OVER');
  const factor = await inIdentity(on)
    .selectFrom('identity.second_factor')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const isConfirmed = row.confirmed_at !== null;
  return {
    maskedNumber: maskIdentityNumber(row.identifier as Iin),
    lang: row.lang,
    isConfirmed,
    counterCode: isConfirmed ? undefined : row.counter_code,
    registerAnswer: row.register_answer ?? undefined,
    hasSecondFactor: Boolean(factor?.confirmed_at),
  };
}
