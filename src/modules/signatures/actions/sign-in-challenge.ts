import { createHash } from 'node:crypto';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { signatureErrors } from '../errors.ts';
import { CHALLENGE_SECONDS, type Challenge, challengeText, readChallenge } from '../model/challenge.ts';
import { refuseNobody } from '../model/expected-signer.ts';
import type { JudgedSigner } from '../model/judgement.ts';
import { outcomeOf } from '../model/outcome.ts';
import { judge } from '../queries/judge-signature.ts';
import { useNonce } from '../store/challenge-store.ts';

/** What the sign-in page gives to NCALayer to be signed with the content inside (attached). */
export interface SignInChallenge {
  /** Canonical JSON, shown to the person as it is. */
  readonly text: string;
  readonly expiresAt: Temporal.Instant;
}

/**
 * Makes a challenge for one browser. Nothing is stored: the nonce carries a keyed hash over browser and time, so a flood of
 * visitors fills no table.
 */
export function makeSignInChallenge(platform: Platform, browserToken: string): SignInChallenge {
  const now = platform.clock.now().round({ smallestUnit: 'second', roundingMode: 'floor' });
  const expiresAt = now.add({ seconds: CHALLENGE_SECONDS });
  const id = newId();
  const nonce = `${id}.${browserMac(platform, id, browserToken, expiresAt)}`;
  return { text: challengeText({ origin: platform.publicOrigin, nonce, expiresAt }), expiresAt };
}

/** A sign-in whose signature holds; used up by `useChallenge` in the transaction that opens the session. */
export interface SignInProof {
  /** IIN, BIN and roles as facts: what they open the caller decides. The IIN is always there. */
  readonly signer: JudgedSigner & { readonly iin: string };
  readonly nonce: string;
  readonly expiresAt: Temporal.Instant;
}

/**
 * Judges the signed challenge of this browser.
 * @throws SIGNATURES_DOCUMENT_AS_CHALLENGE, SIGNATURES_CHALLENGE_OF_OTHER_ORIGIN, SIGNATURES_CHALLENGE_OF_OTHER_BROWSER,
 * SIGNATURES_CHALLENGE_EXPIRED, SIGNATURES_REVOCATION_SILENT, SIGNATURES_NO_IIN, SIGNATURES_SIGNED_BY_SYSTEM, and what makes a
 * signature worthless
 */
export async function judgeSignIn(
  platform: Platform,
  { cms, browserToken }: { readonly cms: Uint8Array; readonly browserToken: string },
): Promise<SignInProof> {
  const { judgement, attached } = await judge(platform, { signature: cms, use: 'sign-in' });
  if (judgement.subIndication === 'FORMAT_FAILURE') throw signatureErrors('SIGNATURES_MALFORMED');
  const challenge = attached && readChallenge(attached);
  if (!challenge) throw signatureErrors('SIGNATURES_DOCUMENT_AS_CHALLENGE');
  refuseForeign(platform, challenge, browserToken);
  const { state, signer } = outcomeOf(judgement);
  // No term is lost by a sign-in that waits, and the password is another way.
  if (state === 'pending') throw signatureErrors('SIGNATURES_REVOCATION_SILENT');
  return { signer: refuseNobody(signer), nonce: challenge.nonce, expiresAt: challenge.expiresAt };
}

/** An attacker shows a challenge of his own browser, of a site of his own, or one that was signed last week. */
function refuseForeign(platform: Platform, { origin, nonce, expiresAt }: Challenge, browserToken: string): void {
  if (origin !== platform.publicOrigin) throw signatureErrors('SIGNATURES_CHALLENGE_OF_OTHER_ORIGIN');
  const [id = ''] = nonce.split('.', 1);
  // The whole nonce: with something added behind it one challenge would be used twice.
  if (nonce !== `${id}.${browserMac(platform, id, browserToken, expiresAt)}`) {
    throw signatureErrors('SIGNATURES_CHALLENGE_OF_OTHER_BROWSER');
  }
  if (Temporal.Instant.compare(platform.clock.now(), expiresAt) > 0)
    throw signatureErrors('SIGNATURES_CHALLENGE_EXPIRED');
}

/** Binds a challenge to a browser and its end; 128 bits. */
function browserMac(platform: Platform, id: string, browserToken: string, expiresAt: Temporal.Instant): string {
  return platform.keys.mac('sign-in-challenge', `${id}|${browserToken}|${expiresAt.epochMilliseconds}`).slice(0, 32);
}

/** Uses a challenge up: a second sign-in by the same signature is refused. @throws SIGNATURES_CHALLENGE_USED */
export async function useChallenge(
  tx: Tx,
  { nonce, expiresAt }: Pick<SignInProof, 'nonce' | 'expiresAt'>,
): Promise<void> {
  const isFirst = await useNonce(tx, createHash('sha256').update(nonce).digest('hex'), expiresAt);
  if (!isFirst) throw signatureErrors('SIGNATURES_CHALLENGE_USED');
}
