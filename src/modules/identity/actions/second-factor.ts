import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { Principal } from '#platform/http';
import type { AccountId } from '#platform/ids';
import { forgetAttempts, takeAttempt } from '#platform/limits';
import { identityErrors } from '../errors.ts';
import { guessingPace } from '../model/attempt-pace.ts';
import { base32 } from '../model/base32.ts';
import { acceptedTotpStep, totpAddress } from '../model/totp.ts';
import { hmacSha1, newRecoveryCode, newTotpSecret } from '../store/secrets.ts';
import { endSessions } from '../store/session-store.ts';
import { inIdentity } from '../store/tables.ts';
import { openSession } from './open-session.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A secret is shown only to a session this young: a browser left open overnight must not bind a stranger's phone. */
const FRESH_MINUTES = 15;
const RECOVERY_CODES = 8;

/** What an authenticator app is given. */
export interface SecondFactorOffer {
  /** Base32, for typing. */
  readonly secretText: string;
  /** `otpauth://`, for the QR code. */
  readonly address: string;
}

/**
 * Draws the secret of the second factor, or shows the one drawn before it was confirmed.
 * @returns undefined when a second factor is confirmed already: its secret is never shown again
 * @throws IDENTITY_SECOND_FACTOR_STALE when the session is older than a quarter of an hour
 */
export async function offerSecondFactor(
  platform: Platform,
  act: Act,
  principal: Principal,
): Promise<SecondFactorOffer | undefined> {
  const { accountId, displayName, personId } = principal;
  const known = await secondFactorOf(platform, accountId);
  if (known?.confirmed_at) return undefined;
  await refuseStaleSession(platform, principal);
  const secret = known ? unsealSecret(platform, accountId, known.sealed_secret) : newTotpSecret();
  if (!known) {
    await platform.db.transact(act, async (tx) => {
      await inIdentity(tx)
        .insertInto('identity.second_factor')
        .values({
          account_id: accountId,
          sealed_secret: sealSecret(platform, accountId, secret),
          started_at: tx.clock.now(),
          confirmed_at: null,
        })
        .execute();
      tx.record({ kind: 'second-factor', id: accountId, personId }, { step: 'offered' });
    });
  }
  const secretText = base32(secret);
  return { secretText, address: totpAddress('Ашық сот', displayName, secretText) };
}

/** A session in which the second factor was given, under a new token. */
export interface Strengthened {
  readonly token: string;
  /** The factor was given for the first time: recovery codes are to be made next. */
  readonly isFirst: boolean;
}

/**
 * Takes a code of the authenticator app. A code is taken once: it and earlier ones are refused from then on.
 * @throws IDENTITY_TOTP_WRONG, IDENTITY_TOO_MANY_ATTEMPTS
 */
export async function giveSecondFactor(
  platform: Platform,
  act: Act,
  principal: Principal,
  { code, from }: { readonly code: string; readonly from: Whereabouts },
): Promise<Strengthened> {
  const { accountId } = principal;
  const pace = await takeTurn(platform, accountId);
  const known = await secondFactorOf(platform, accountId);
  if (!known) throw identityErrors('IDENTITY_TOTP_WRONG');
  if (!known.confirmed_at) await refuseStaleSession(platform, principal);
  const secret = unsealSecret(platform, accountId, known.sealed_secret);
  const step = acceptedTotpStep(hmacSha1, secret, code.replace(/\s/g, ''), platform.clock.now(), known.last_step);
  if (step === undefined) throw identityErrors('IDENTITY_TOTP_WRONG');
  const token = await platform.db.transact(act, async (tx) => {
    if (!(await takeStep(tx, accountId, step))) throw identityErrors('IDENTITY_TOTP_WRONG');
    return await strengthen(platform, tx, principal, from, 'totp');
  });
  await forgetAttempts(platform, pace);
  return { token, isFirst: known.confirmed_at === null };
}

/** Takes a recovery code instead, once each. @throws IDENTITY_RECOVERY_CODE_WRONG, IDENTITY_TOO_MANY_ATTEMPTS */
export async function giveRecoveryCode(
  platform: Platform,
  act: Act,
  principal: Principal,
  { code, from }: { readonly code: string; readonly from: Whereabouts },
): Promise<Strengthened> {
  const { accountId } = principal;
  const pace = await takeTurn(platform, accountId);
  const token = await platform.db.transact(act, async (tx) => {
    const { numUpdatedRows } = await inIdentity(tx)
      .updateTable('identity.recovery_code')
      .set({ used_at: tx.clock.now() })
      .where('account_id', '=', accountId)
      .where('code_mac', '=', recoveryMac(platform, code))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw identityErrors('IDENTITY_RECOVERY_CODE_WRONG');
    return await strengthen(platform, tx, principal, from, 'recovery-code');
  });
  await forgetAttempts(platform, pace);
  return { token, isFirst: false };
}

/**
 * Makes the codes for the day when the phone is lost; earlier ones are worth nothing from then on.
 * @returns the codes, told this once
 * @throws IDENTITY_NOT_ALLOWED when the second factor was not given in this session
 */
export async function makeRecoveryCodes(
  platform: Platform,
  act: Act,
  { accountId, personId, posts }: Principal,
): Promise<readonly string[]> {
  if (posts.length === 0) throw identityErrors('IDENTITY_NOT_ALLOWED');
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const rows = codes.map((code) => ({
    account_id: accountId,
    code_mac: recoveryMac(platform, code),
    used_at: null,
  }));
  await platform.db.transact(act, async (tx) => {
    await inIdentity(tx).deleteFrom('identity.recovery_code').where('account_id', '=', accountId).execute();
    await inIdentity(tx).insertInto('identity.recovery_code').values(rows).execute();
    tx.record({ kind: 'second-factor', id: accountId, personId }, { step: 'recovery-codes' });
  });
  return codes;
}

async function takeTurn(platform: Platform, accountId: AccountId): Promise<string> {
  const pace = `second-factor:${accountId}`;
  const wait = await takeAttempt(platform, pace, guessingPace);
  if (wait > 0) throw identityErrors('IDENTITY_TOO_MANY_ATTEMPTS', { wait });
  return pace;
}

async function secondFactorOf(platform: Platform, accountId: AccountId) {
  return await inIdentity(platform.db.reads)
    .selectFrom('identity.second_factor')
    .select(['sealed_secret', 'confirmed_at', 'last_step'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

async function refuseStaleSession(platform: Platform, { sessionId }: Principal): Promise<void> {
  const { created_at } = await inIdentity(platform.db.reads)
    .selectFrom('identity.session')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  const oldest = platform.clock.now().subtract({ minutes: FRESH_MINUTES });
  if (Temporal.Instant.compare(created_at, oldest) < 0) throw identityErrors('IDENTITY_SECOND_FACTOR_STALE');
}

async function takeStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await inIdentity(tx)
    .updateTable('identity.second_factor')
    .set((eb) => ({ last_step: step, confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(tx.clock.now())) }))
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** More rights, another token: one that leaked before is worth nothing after. */
async function strengthen(
  platform: Platform,
  tx: Tx,
  { accountId, personId, sessionId }: Principal,
  from: Whereabouts,
  by: 'totp' | 'recovery-code',
): Promise<string> {
  await endSessions(tx, accountId, { only: sessionId }, 'replaced');
  const session = await openSession(platform, tx, { accountId, stage: 'open', from, audience: 'staff' });
  tx.record({ kind: 'session', id: session.sessionId, personId }, { by });
  return session.token;
}

function recoveryMac(platform: Platform, code: string): string {
  return platform.keys.mac('recovery-code', code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** Bound to its account: a sealed secret copied into another row opens nothing. */
function sealSecret(platform: Platform, accountId: AccountId, secret: Uint8Array): string {
  return platform.keys.seal('totp', `${accountId}:${Buffer.from(secret).toString('base64')}`);
}

function unsealSecret(platform: Platform, accountId: AccountId, sealed: string): Uint8Array {
  const [owner, secret] = platform.keys.unseal('totp', sealed).split(':');
  if (owner !== accountId || !secret) throw new Error('a second factor is bound to another account');
  return Buffer.from(secret, 'base64');
}
