import { fromBigEndian, fromLittleEndian, littleEndian } from './byte-order.ts';
import type { Gost3410Curve } from './curves.ts';
import type { Gost3410Signature } from './gost3410.ts';
import type { Point } from './point.ts';

/**
 * How a signature lies in X.509, CRL, OCSP, CMS and time-stamps. Keys, and digests as numbers, are little-endian in both.
 * - `kazakhstan`: r then s, each little-endian (National Certification Authority, NCALayer, Kalkan).
 * - `rfc4491`: s then r, each big-endian (RFC 4491, RFC 9215; OpenSSL's GOST engine). It is the other one reversed.
 */
export type SignatureLayout = 'kazakhstan' | 'rfc4491';

/** The layout that belongs to an algorithm: Kazakhstan's arc 1.2.398 or Russia's 1.2.643; undefined elsewhere. */
export function layoutByOid(oid: string): SignatureLayout | undefined {
  if (oid.startsWith('1.2.398.')) return 'kazakhstan';
  return oid.startsWith('1.2.643.') ? 'rfc4491' : undefined;
}

/** Reads r and s. @returns undefined when the length is not twice the size of the curve. */
export function readSignature(
  curve: Gost3410Curve,
  bytes: Uint8Array,
  layout: SignatureLayout,
): Gost3410Signature | undefined {
  if (bytes.length !== 2 * curve.size) return undefined;
  const [first, second] = [bytes.subarray(0, curve.size), bytes.subarray(curve.size)];
  return layout === 'kazakhstan'
    ? { r: fromLittleEndian(first), s: fromLittleEndian(second) }
    : { r: fromBigEndian(second), s: fromBigEndian(first) };
}

/** Writes r and s, each as long as the size of the curve. */
export function writeSignature(
  curve: Gost3410Curve,
  { r, s }: Gost3410Signature,
  layout: SignatureLayout,
): Uint8Array<ArrayBuffer> {
  const joined = Uint8Array.of(...littleEndian(r, curve.size), ...littleEndian(s, curve.size));
  return layout === 'kazakhstan' ? joined : joined.reverse();
}

/**
 * Reads a public key: x then y, each little-endian, the content of the OCTET STRING inside subjectPublicKey.
 * @returns undefined when the length is not twice the size of the curve; the point is not judged here.
 */
export function readPublicKey(curve: Gost3410Curve, bytes: Uint8Array): Point | undefined {
  if (bytes.length !== 2 * curve.size) return undefined;
  return { x: fromLittleEndian(bytes.subarray(0, curve.size)), y: fromLittleEndian(bytes.subarray(curve.size)) };
}

/** Writes a public key: x then y, each little-endian. */
export const writePublicKey = (curve: Gost3410Curve, { x, y }: Point): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(...littleEndian(x, curve.size), ...littleEndian(y, curve.size));

/** Reads a private key: little-endian, the content of the inner OCTET STRING of PKCS#8 files of the authority. */
export const readPrivateKey = fromLittleEndian;

/** Writes a private key: little-endian, as long as the size of the curve. */
export const writePrivateKey = (curve: Gost3410Curve, key: bigint): Uint8Array<ArrayBuffer> =>
  littleEndian(key, curve.size);
