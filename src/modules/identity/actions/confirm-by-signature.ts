import { judgeSignIn, useChallenge } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Principal } from '#platform/http';
import type { AccountId } from '#platform/ids';
import { identityErrors } from '../errors.ts';
import { accountRow } from '../store/account-store.ts';
import { confirmAccount } from './confirm-account.ts';
import { readPersonFromRegister } from './register-person.ts';
import type { Whereabouts } from './whereabouts.ts';

/**
 * The holder of a claim proves by a signature that the IIN is his: the account becomes the person's, with its drafts.
 * @returns the confirmed account
 * @throws IDENTITY_NOT_ALLOWED when it is confirmed or an organisation's, IDENTITY_OTHER_IIN, what `judgeSignIn` and the
 * register of persons throw
 */
export async function confirmBySignature(
  platform: Platform,
  act: Act,
  principal: Principal,
  { cms, from }: { readonly cms: Uint8Array; readonly from: Whereabouts },
): Promise<AccountId> {
  const account = await accountRow(platform.reads, principal.accountId);
  if (principal.isConfirmed || !account?.person_id) throw identityErrors('IDENTITY_NOT_ALLOWED');
  const proof = await judgeSignIn(platform, { cms, browserToken: from.browserToken });
  if (proof.signer.iin !== account.identifier) throw identityErrors('IDENTITY_OTHER_IIN');
  const person = await readPersonFromRegister(platform, account.identifier);
  return await platform.db.transact(act, async (tx) => {
    await useChallenge(tx, proof);
    const evidence = proof.signer.valueSha256;
    return await confirmAccount(tx, { accountId: account.id, ground: 'signature', person, evidence });
  });
}
