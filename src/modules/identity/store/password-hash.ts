import { argon2, timingSafeEqual } from 'node:crypto';
import { definePort, type Keys } from '#platform';

/** A hash and the version of the way it was made. */
export interface PasswordHash {
  readonly hash: Buffer;
  readonly scheme: number;
}

/**
 * Hashes passwords. All accounts of one identifier share a secret salt, so that one computation decides a sign-in
 * whether the identifier has no account, one, or several: neither the answer nor its time tells.
 */
export interface PasswordHashing {
  hash(identifier: string, password: string): Promise<PasswordHash>;
}

export const passwordHashing = definePort<PasswordHashing>('identity.password-hashing');

/** Parameters of OWASP's Password Storage Cheat Sheet for argon2id (RFC 9106): 19 MiB, two passes, one lane. */
const schemes = {
  1: { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 },
} as const;

const PRESENT = 1;

/** Salt and pepper come from the installation's root key: a copy of the tables alone gives a guesser nothing. */
export function argon2Hashing(keys: Keys): PasswordHashing {
  const secret = Buffer.from(keys.mac('password-pepper', String(PRESENT)), 'hex');
  return {
    hash: async (identifier, password) => {
      const nonce = Buffer.from(keys.mac('password-salt', `${PRESENT}:${identifier}`), 'hex').subarray(0, 16);
      const message = password.normalize('NFKC');
      const hash = await new Promise<Buffer>((resolve, reject) =>
        argon2('argon2id', { ...schemes[PRESENT], message, nonce, secret }, (error, derived) =>
          error ? reject(error) : resolve(derived),
        ),
      );
      return { hash, scheme: PRESENT };
    },
  };
}

export function isSameHash(one: PasswordHash, other: PasswordHash): boolean {
  return (
    one.scheme === other.scheme &&
    one.hash.byteLength === other.hash.byteLength &&
    timingSafeEqual(one.hash, other.hash)
  );
}
