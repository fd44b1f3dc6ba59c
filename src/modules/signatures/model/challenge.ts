import { canonicalJson } from './canonical-json.ts';

/** Seconds that a sign-in may take from the page to the signature. */
export const CHALLENGE_SECONDS = 120;

const PURPOSE = 'sign-in';

/** What a person signs to sign in: says itself what it is for, where, for whom and until when. */
export interface Challenge {
  readonly origin: string;
  /** Bound to one browser; see `sign-in-challenge.ts`. */
  readonly nonce: string;
  readonly expiresAt: Temporal.Instant;
}

export function challengeText({ origin, nonce, expiresAt }: Challenge): string {
  return canonicalJson({ purpose: PURPOSE, origin, nonce, exp: Math.floor(expiresAt.epochMilliseconds / 1000) });
}

/**
 * Reads the signed content of a sign-in.
 * @returns undefined for anything that is not exactly such a text: a document is no sign-in
 */
export function readChallenge(content: Uint8Array): Challenge | undefined {
  const said = fieldsOf(content);
  if (said?.purpose !== PURPOSE) return undefined;
  const { origin, nonce, exp } = said;
  if (typeof origin !== 'string' || typeof nonce !== 'string' || !isInstant(exp)) return undefined;
  const challenge = { origin, nonce, expiresAt: Temporal.Instant.fromEpochMilliseconds(exp * 1000) };
  return challengeText(challenge) === textOf(content) ? challenge : undefined;
}

/** Seconds that an instant can hold. */
const LAST_SECOND = 8.64e12;

function isInstant(exp: unknown): exp is number {
  return Number.isSafeInteger(exp) && Math.abs(Number(exp)) <= LAST_SECOND;
}

/** No form that a reader might take for a sign-in is ever shown for signing as a document. */
export function looksLikeChallenge(content: Uint8Array): boolean {
  return fieldsOf(content)?.purpose === PURPOSE;
}

/** A challenge is some 200 bytes. */
const LONGEST_BYTES = 4096;

function fieldsOf(content: Uint8Array): Record<string, unknown> | undefined {
  if (content.byteLength > LONGEST_BYTES) return undefined;
  try {
    const said: unknown = JSON.parse(textOf(content).replace(/^\uFEFF/, ''));
    return said !== null && typeof said === 'object' ? (said as Record<string, unknown>) : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Whole: a byte order mark that is passed over would give one challenge two forms. */
function textOf(content: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
}
