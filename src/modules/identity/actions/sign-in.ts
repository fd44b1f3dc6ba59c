import type { ContactId } from '#modules/notices';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { AccountId, PersonId } from '#platform/ids';
import { forgetAttempts, takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { chooseAccount, type Opened } from '../model/choose-account.ts';
import { staffPosts } from '../queries/staff-posts.ts';
import { isSameHash, type PasswordHash, passwordHashing } from '../store/password-hash.ts';
import { type Candidate, candidatesOf, rememberSignIn, useOneTimePassword } from '../store/sign-in-store.ts';
import { contactIsReached } from './contact-proof.ts';
import { openSession } from './open-session.ts';
import { browserMac, identifierMac, type Whereabouts } from './whereabouts.ts';

export interface SignIn {
  /** IIN or BIN, already read. */
  readonly identifier: string;
  /** The password, or a one-time password that is alive. */
  readonly password: string;
  readonly from: Whereabouts;
}

export interface SignedIn {
  /** For the session cookie. */
  readonly token: string;
  /** `set-password` after a one-time password: nothing else is open before a new one is set. */
  readonly next: 'set-password' | 'second-factor' | 'open';
}

interface Match extends Opened {
  readonly accountId: AccountId;
  readonly holder: PersonId;
  readonly oneTimeId: string | undefined;
  readonly contactId: ContactId | undefined;
}

/**
 * Signs in with IIN or BIN and a password. The same queries and one password hash whether the identifier has no account,
 * one or several, so that neither text nor time tells which.
 * @throws IDENTITY_SIGN_IN_REFUSED, IDENTITY_TOO_MANY_ATTEMPTS {wait}
 */
export async function signIn(platform: Platform, act: Act, { identifier, password, from }: SignIn): Promise<SignedIn> {
  const mac = browserMac(platform, from);
  const candidates = await candidatesOf(platform, identifier, mac);
  const isKnownDevice = candidates.some((candidate) => candidate.browser_mac !== null);
  const guesser = isKnownDevice ? `device:${mac.slice(0, 32)}` : `network:${from.networkKey}`;
  const pace = `sign-in:${identifierMac(platform, identifier)}:${guesser}`;
  const wait = await takeAttempt(platform, pace, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  const given = await platform.ports.of(passwordHashing).hash(identifier, password.replaceAll(/^\s+|\s+$/g, ''));
  const match = chooseAccount(candidates.flatMap((candidate) => matchesOf(candidate, given)));
  if (!match) return await refuse(platform, act, identifier);
  const signedIn = await open(platform, act, match, from);
  await forgetAttempts(platform, pace);
  return signedIn;
}

function matchesOf(candidate: Candidate, given: PasswordHash): Match[] {
  const match = {
    accountId: candidate.account_id,
    holder: candidate.holder,
    isKnownDevice: candidate.browser_mac !== null,
    isConfirmed: candidate.confirmed_at !== null,
    openedAt: candidate.opened_at,
  };
  const matches: Match[] = [];
  const { hash, scheme, one_time_hash, one_time_scheme, one_time_id, contact_id } = candidate;
  if (hash && scheme !== null && isSameHash({ hash, scheme }, given)) {
    matches.push({ ...match, oneTimeId: undefined, contactId: undefined });
  }
  if (one_time_hash && one_time_scheme !== null && one_time_id) {
    if (isSameHash({ hash: one_time_hash, scheme: one_time_scheme }, given)) {
      matches.push({ ...match, oneTimeId: one_time_id, contactId: contact_id ?? undefined });
    }
  }
  return matches;
}

async function refuse(platform: Platform, act: Act, identifier: string): Promise<never> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'sign-in', id: identifierMac(platform, identifier) }, { outcome: 'refused' });
  });
  throw identityErrors('IDENTITY_SIGN_IN_REFUSED');
}

async function open(platform: Platform, act: Act, match: Match, from: Whereabouts): Promise<SignedIn> {
  const { accountId, holder, oneTimeId, contactId } = match;
  const stage = oneTimeId ? 'set-password' : 'open';
  const mac = browserMac(platform, from);
  const token = await platform.db.transact(act, async (tx) => {
    if (oneTimeId && !(await useOneTimePassword(tx, oneTimeId, mac))) throw identityErrors('IDENTITY_SIGN_IN_REFUSED');
    if (oneTimeId && contactId) await contactIsReached(tx, accountId, contactId);
    await rememberSignIn(tx, { accountId, browserMac: mac, hasEntered: !oneTimeId });
    const session = await openSession(platform, tx, { accountId, stage, from, audience: 'public' });
    tx.record(
      { kind: 'session', id: session.sessionId, personId: holder },
      { by: oneTimeId ? 'one-time' : 'password' },
    );
    return session.token;
  });
  if (stage === 'set-password') return { token, next: 'set-password' };
  const posts = match.isConfirmed ? await platform.ports.of(staffPosts)(platform.reads, holder) : [];
  return { token, next: posts.length > 0 ? 'second-factor' : 'open' };
}
