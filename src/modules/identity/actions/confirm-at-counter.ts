import type { Platform } from '#platform';
import type { ActMaker, Principal } from '#platform/http';
import type { AccountId } from '#platform/ids';
import { takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import type { Iin } from '../model/identity-number.ts';
import { may } from '../policy.ts';
import type { KnownPerson } from '../store/person-store.ts';
import { inIdentity } from '../store/tables.ts';
import { confirmAccount } from './confirm-account.ts';

export interface CounterCheck {
  /** The court at whose counter it happens. */
  readonly courtCode: string;
  /** From the identity card in the clerk's hand. */
  readonly person: KnownPerson & { readonly iin: Iin };
  /** Eight digits from the visitor's own cabinet: of several claims to the IIN only the visitor's is confirmed. */
  readonly counterCode: string;
}

/**
 * The clerk has seen the identity card of the one who stands before him.
 * @returns the confirmed account
 * @throws IDENTITY_NOT_ALLOWED, IDENTITY_COUNTER_CODE_UNKNOWN, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function confirmAtCounter(
  platform: Platform,
  act: ActMaker,
  principal: Principal,
  { courtCode, person, counterCode }: CounterCheck,
): Promise<AccountId> {
  const isHere = principal.posts.some((post) => post.courtCode === courtCode);
  if (!isHere || !may(principal, 'confirm-at-counter')) throw identityErrors('IDENTITY_NOT_ALLOWED');
  // A clerk does not vouch for himself.
  if (await isOwnIin(platform, principal, person.iin)) throw identityErrors('IDENTITY_NOT_ALLOWED');
  const wait = await takeAttempt(platform, `counter:${principal.accountId}:${person.iin}`, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  return await platform.db.transact(act('identity.confirm-at-counter', courtCode), async (tx) => {
    const claim = await inIdentity(tx)
      .selectFrom('identity.account')
      .select('id')
      .where('identifier', '=', person.iin)
      .where('counter_code', '=', counterCode.replace(/\s/g, ''))
      .where('confirmed_at', 'is', null)
      .where('joined_to', 'is', null)
      .executeTakeFirst();
    if (!claim) throw identityErrors('IDENTITY_COUNTER_CODE_UNKNOWN');
    const evidence = principal.accountId;
    return await confirmAccount(tx, { accountId: claim.id, ground: 'counter', person, evidence });
  });
}

async function isOwnIin(platform: Platform, { accountId }: Principal, iin: string): Promise<boolean> {
  const own = await inIdentity(platform.reads)
    .selectFrom('identity.account')
    .select('identifier')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return own?.identifier === iin;
}
