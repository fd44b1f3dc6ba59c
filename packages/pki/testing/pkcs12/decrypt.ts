import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { type AlgorithmIdentifier, algorithmIdentifierOf } from '../../src/algorithm/index.ts';
import { type Element, type Fields, fieldsOf, Malformed, octetsOf, smallInteger, tag } from '../../src/der/index.ts';
import { derive } from './key-derivation.ts';
import { decryptRc2Cbc } from './rc2.ts';

/** A container asks for millions of rounds to stop whoever opens it. */
const MAX_ROUNDS = 1_000_000;

/** Opens what a password locks (RFC 7292 appendix C, RFC 8018 §6). @throws Malformed for a wrong password or an unknown cipher */
export function decrypt(algorithm: AlgorithmIdentifier, bytes: Uint8Array, password: string): Uint8Array {
  const { oid, parameters } = algorithm;
  if (!parameters) throw new Malformed('encryption without parameters');
  if (oid === '1.2.840.113549.1.5.13') return byPbes2(parameters, bytes, password);
  const { salt, rounds } = saltAndRounds(fieldsOf(parameters, 'pkcs-12PbeParams'));
  const iv = derive(password, salt, rounds, 'iv', 8);
  const key = (size: number) => derive(password, salt, rounds, 'key', size);
  if (oid === '1.2.840.113549.1.12.1.3') return byCipher('des-ede3-cbc', key(24), iv, bytes);
  if (oid === '1.2.840.113549.1.12.1.6') return withoutPadding(decryptRc2Cbc(bytes, key(5), iv, 40));
  if (oid === '1.2.840.113549.1.12.1.5') return withoutPadding(decryptRc2Cbc(bytes, key(16), iv, 128));
  throw new Malformed(`unknown encryption ${oid}`);
}

function saltAndRounds(fields: Fields): { salt: Uint8Array; rounds: number } {
  const salt = octetsOf(fields.take(tag.OCTET_STRING, 'salt'));
  const rounds = smallInteger(fields.take(tag.INTEGER, 'iterations'));
  if (rounds < 1 || rounds > MAX_ROUNDS) throw new Malformed(`${rounds} rounds`);
  return { salt, rounds };
}

const aes: ReadonlyMap<string, readonly [name: string, keySize: number]> = new Map([
  ['2.16.840.1.101.3.4.1.2', ['aes-128-cbc', 16]],
  ['2.16.840.1.101.3.4.1.22', ['aes-192-cbc', 24]],
  ['2.16.840.1.101.3.4.1.42', ['aes-256-cbc', 32]],
]);
const prfs: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

function byPbes2(parameters: Element, bytes: Uint8Array, password: string): Uint8Array {
  const fields = fieldsOf(parameters, 'PBES2-params');
  const derivation = algorithmIdentifierOf(fields.any('keyDerivationFunc'));
  const scheme = algorithmIdentifierOf(fields.any('encryptionScheme'));
  const cipher = aes.get(scheme.oid);
  if (!cipher || !scheme.parameters || !derivation.parameters) throw new Malformed('unknown PBES2 scheme');
  const inner = fieldsOf(derivation.parameters, 'PBKDF2-params');
  const { salt, rounds } = saltAndRounds(inner);
  inner.maybe(tag.INTEGER);
  const prf = inner.maybe(tag.SEQUENCE);
  const hash = prf ? prfs.get(algorithmIdentifierOf(prf).oid) : 'sha1';
  if (!hash) throw new Malformed('unknown PBKDF2 hash');
  return byCipher(cipher[0], pbkdf2Sync(password, salt, rounds, cipher[1], hash), octetsOf(scheme.parameters), bytes);
}

function byCipher(name: string, key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  const opened = createDecipheriv(name, key, iv);
  try {
    return Uint8Array.from(Buffer.concat([opened.update(bytes), opened.final()]));
  } catch (cause) {
    throw new Malformed('wrong password', undefined, { cause });
  }
}

function withoutPadding(bytes: Uint8Array): Uint8Array {
  const padding = bytes.at(-1) ?? 0;
  if (padding < 1 || padding > 8) throw new Malformed('wrong password');
  return bytes.subarray(0, bytes.length - padding);
}
