import { createHmac, timingSafeEqual } from 'node:crypto';

export type Right = 'publish' | 'subscribe';

/** What a token says; it is signed, not secret, and opaque to whoever carries it. */
export interface Grant {
  /** Of this token; used once for POST. */
  readonly id: string;
  readonly room: string;
  readonly person: string;
  /** For the log and for the list of people; no rule looks at it. */
  readonly role: string;
  readonly right: Right;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** Keys by name: the first signs, all verify, so that tokens outlive a change of keys by their own short life. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

export interface TokenKey {
  readonly name: string;
  /** At least 32 bytes. */
  readonly secret: Uint8Array;
}

/** `key.claims.mac`, the latter two in base64url; HMAC-SHA256 over what is before it. */
export function issueToken(grant: Grant, [key]: TokenKeys): string {
  const { id, room, person, role, right, expiresAt } = grant;
  const claims = Buffer.from(JSON.stringify([id, room, person, role, right, expiresAt])).toString('base64url');
  const signed = `${key.name}.${claims}`;
  return `${signed}.${macOf(signed, key).toString('base64url')}`;
}

/** @returns nothing for a token that is forged, spoiled, of an unknown key or expired; the caller shall not say which */
export function readToken(token: string, keys: TokenKeys, unixSeconds: number): Grant | undefined {
  const grant = readSpentToken(token, keys);
  return grant && grant.expiresAt > unixSeconds ? grant : undefined;
}

/** The same without its end: what a token has made in time can be changed and ended with it as long as it lives. */
export function readSpentToken(token: string, keys: TokenKeys): Grant | undefined {
  const [name = '', claims = '', mac = '', ...more] = token.length > 1024 ? [] : token.split('.');
  const key = keys.find((one) => one.name === name);
  if (!key || more.length > 0) return undefined;
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(`${name}.${claims}`, key)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return grantOf(claims);
}

/** Only called with what we have signed. */
function grantOf(claims: string): Grant {
  const [id, room, person, role, right, expiresAt] = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  return { id, room, person, role, right, expiresAt };
}

function macOf(text: string, { secret }: TokenKey): Buffer {
  if (secret.length < 32) throw new Error('the secret of a token key has fewer than 32 bytes');
  return createHmac('sha256', secret).update(text).digest();
}
