import { listContacts, notify } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Principal } from '#platform/http';
import type { AccountId, PersonId } from '#platform/ids';
import { forgetAttempts, takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { type Password, readNewPassword } from '../model/password-rules.ts';
import { findFinishedSignIn, findUnfinishedSignIn } from '../queries/find-unfinished-sign-in.ts';
import { staffPosts } from '../queries/staff-posts.ts';
import { accountRow } from '../store/account-store.ts';
import { isSameHash, type PasswordHash, passwordHashing } from '../store/password-hash.ts';
import { endSessions } from '../store/session-store.ts';
import { rememberSignIn } from '../store/sign-in-store.ts';
import { inIdentity } from '../store/tables.ts';
import { openSession } from './open-session.ts';
import { type SignedIn, signIn } from './sign-in.ts';
import { passwordChangedTemplate } from './templates.ts';
import { browserMac, type Whereabouts } from './whereabouts.ts';

/**
 * Sets the password after a one-time one; the session opens with a new token and all others end. The same form once more
 * signs in with the password that it has set.
 * @param token of the session that came with the one-time password
 * @throws IDENTITY_SESSION_OVER, the refusals of `readNewPassword`, and of `signIn` for a second form that names another one
 */
export async function setPassword(
  platform: Platform,
  act: Act,
  {
    token,
    password,
    from,
  }: { readonly token: string | undefined; readonly password: string; readonly from: Whereabouts },
): Promise<SignedIn> {
  const unfinished = await findUnfinishedSignIn(platform, token);
  if (!unfinished) {
    const done = await findFinishedSignIn(platform, token);
    if (!done) throw identityErrors('IDENTITY_SESSION_OVER');
    return await signIn(platform, act, { identifier: done, password, from });
  }
  const { accountId, holder, identifier, isConfirmed } = unfinished;
  const hashed = await hashNew(platform, { holder, identifier, password });
  const opened = await platform.db.transact(act, async (tx) => {
    await replacePassword(tx, { accountId, holder, hashed });
    await rememberSignIn(tx, { accountId, browserMac: browserMac(platform, from), hasEntered: true });
    tx.record({ kind: 'account', id: accountId, personId: holder }, { password: 'set' });
    return await openSession(platform, tx, { accountId, stage: 'open', from, audience: 'public' });
  });
  const posts = isConfirmed ? await platform.ports.of(staffPosts)(platform.reads, holder) : [];
  return { token: opened.token, next: posts.length > 0 ? 'second-factor' : 'open' };
}

/**
 * Changes the password of somebody signed in, who names the present one. Other sessions end, this one stays.
 * @throws IDENTITY_PASSWORD_WRONG, IDENTITY_PASSWORD_SAME, IDENTITY_TOO_MANY_ATTEMPTS and the refusals of `readNewPassword`
 */
export async function changePassword(
  platform: Platform,
  act: Act,
  principal: Principal,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<void> {
  const { accountId, personId: holder, sessionId } = principal;
  const account = await accountRow(platform.reads, accountId);
  if (!account) throw identityErrors('IDENTITY_SESSION_OVER');
  const { identifier } = account;
  const pace = `password:${sessionId}`;
  const wait = await takeAttempt(platform, pace, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  const known = await passwordOf(platform, accountId);
  const given = await platform.ports.of(passwordHashing).hash(identifier, current.trim());
  if (!known || !isSameHash(known, given)) throw identityErrors('IDENTITY_PASSWORD_WRONG');
  const hashed = await hashNew(platform, { holder, identifier, password });
  if (isSameHash(known, hashed)) throw identityErrors('IDENTITY_PASSWORD_SAME');
  await platform.db.transact(act, async (tx) => {
    await replacePassword(tx, { accountId, holder, hashed, keep: sessionId });
    tx.record({ kind: 'account', id: accountId, personId: holder }, { password: 'changed' });
  });
  await forgetAttempts(platform, pace);
}

async function hashNew(
  platform: Platform,
  { holder, identifier, password }: { holder: PersonId; identifier: string; password: string },
): Promise<PasswordHash> {
  const contacts = await listContacts(platform.reads, holder);
  const phones = contacts.filter(({ channel }) => channel === 'sms').map(({ address }) => address);
  const reading = readNewPassword(password, [identifier, ...phones]);
  if (!reading.ok) throw identityErrors(reading.refusal);
  const accepted: Password = reading.value;
  return await platform.ports.of(passwordHashing).hash(identifier, accepted);
}

async function passwordOf(platform: Platform, accountId: AccountId): Promise<PasswordHash | undefined> {
  return await inIdentity(platform.db.reads)
    .selectFrom('identity.password')
    .select(['hash', 'scheme'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

interface Replacement {
  readonly accountId: AccountId;
  readonly holder: PersonId;
  readonly hashed: PasswordHash;
  readonly keep?: Principal['sessionId'];
}

/** Whoever knew the old password or held a one-time one is out; a holder who had a password is told. */
async function replacePassword(tx: Tx, { accountId, holder, hashed, keep }: Replacement): Promise<void> {
  const identity = inIdentity(tx);
  const facts = { hash: hashed.hash, scheme: hashed.scheme, set_at: tx.clock.now() };
  const had = await identity
    .selectFrom('identity.password')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  await identity
    .insertInto('identity.password')
    .values({ account_id: accountId, ...facts })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(facts))
    .execute();
  await identity.deleteFrom('identity.one_time_password').where('account_id', '=', accountId).execute();
  await endSessions(tx, accountId, keep ? { except: keep } : {}, 'password');
  if (had) await notify(tx, { recipient: { personId: holder }, template: passwordChangedTemplate, record: {} });
}
