import {
  bigNatural,
  bitStringOctets,
  type Element,
  fieldsOf,
  integerOctets,
  Malformed,
  oidOf,
  readSequence,
  tag,
} from '../der/index.ts';
import { type GostKey, gostKeyOf } from './gost-key.ts';
import { type AlgorithmIdentifier, algorithmIdentifierOf } from './identifier.ts';

/** SubjectPublicKeyInfo as received. */
export interface PublicKeyInfo {
  readonly algorithm: AlgorithmIdentifier;
  /** Content of subjectPublicKey. */
  readonly key: Uint8Array;
  readonly bytes: Uint8Array;
}

/** A key understood as far as a verifier must judge it; `info` goes to the platform as it stands. */
export type PublicKey = (
  | { readonly family: 'rsa'; readonly bits: number; readonly exponent: bigint; readonly isPssOnly: boolean }
  | { readonly family: 'ec'; readonly curve: EcCurve }
  | { readonly family: 'ed25519' | 'ed448' }
  | { readonly family: 'dsa'; readonly hasParameters: boolean }
  | GostKey
  | { readonly family: 'unknown'; readonly oid: string }
) & { readonly info: PublicKeyInfo };

export type EcCurve = 'P-256' | 'P-384' | 'P-521' | 'other';

const curves: ReadonlyMap<string, EcCurve> = new Map([
  ['1.2.840.10045.3.1.7', 'P-256'],
  ['1.3.132.0.34', 'P-384'],
  ['1.3.132.0.35', 'P-521'],
]);

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const EC = '1.2.840.10045.2.1';
const ED25519 = '1.3.101.112';
const ED448 = '1.3.101.113';
const DSA = '1.2.840.10040.4.1';

export function publicKeyInfoOf(element: Element): PublicKeyInfo {
  const fields = fieldsOf(element, 'SubjectPublicKeyInfo');
  const algorithm = algorithmIdentifierOf(fields.any('algorithm'));
  const key = bitStringOctets(fields.take(tag.BIT_STRING, 'subjectPublicKey'));
  fields.close();
  return { algorithm, key, bytes: element.whole };
}

/** @throws Malformed when a key of a known family is not in the form of its standard */
export function publicKeyOf(info: PublicKeyInfo): PublicKey {
  const { oid, parameters } = info.algorithm;
  switch (oid) {
    case RSA:
    case RSA_PSS:
      return { family: 'rsa', ...rsaNumbers(info.key), isPssOnly: oid === RSA_PSS, info };
    case EC:
      return { family: 'ec', curve: namedCurve(parameters), info };
    case ED25519:
      return { family: 'ed25519', info };
    case ED448:
      return { family: 'ed448', info };
    case DSA:
      return { family: 'dsa', hasParameters: parameters?.tag === tag.SEQUENCE, info };
    default:
      return { ...(gostKeyOf(info) ?? { family: 'unknown', oid }), info };
  }
}

function rsaNumbers(key: Uint8Array): { bits: number; exponent: bigint } {
  const fields = readSequence(key, 'RSAPublicKey');
  const modulus = integerOctets(fields.take(tag.INTEGER, 'modulus'));
  const exponent = bigNatural(fields.take(tag.INTEGER, 'publicExponent'));
  fields.close();
  return { bits: bitLength(modulus), exponent };
}

/** Length of a positive number; its first octet is zero where the next begins with a one. */
function bitLength(octets: Uint8Array): number {
  const [first = 0] = octets;
  if (first >= 0x80) throw new Malformed('modulus is negative');
  return (octets.length - 1) * 8 + (32 - Math.clz32(first));
}

/** Explicit curve parameters let an attacker choose the base point (CVE-2020-0601), so only named curves are read. */
function namedCurve(parameters: Element | undefined): EcCurve {
  if (parameters?.tag !== tag.OBJECT_IDENTIFIER) throw new Malformed('elliptic curve is not named', parameters?.start);
  return curves.get(oidOf(parameters)) ?? 'other';
}
