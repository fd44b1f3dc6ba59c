import type { Arithmetic } from './arithmetic.ts';
import { plainArithmetic } from './arithmetic-plain.ts';
import { wasmArithmetic } from './arithmetic-wasm.ts';
import { bigEndian, fromLittleEndian } from './byte-order.ts';
import type { Gost3410Curve } from './curves.ts';
import { invert, mod } from './modular.ts';
import { deterministicNonces, type RandomBytes, randomNonces } from './nonce.ts';
import { isOnCurve, type Point, toAffine } from './point.ts';

/** A signature as numbers; how they lie in bytes is a matter of the layout. */
export interface Gost3410Signature {
  readonly r: bigint;
  readonly s: bigint;
}

const arithmetics = new WeakMap<Gost3410Curve, Arithmetic>();

/** WebAssembly where it runs, plain elsewhere; the tables of a curve are made at its first use and kept. */
function arithmeticOf(curve: Gost3410Curve): Arithmetic {
  const made = arithmetics.get(curve) ?? wasmArithmetic(curve) ?? plainArithmetic(curve);
  arithmetics.set(curve, made);
  return made;
}

/** e = the digest as a little-endian number modulo q, 0 replaced by 1 (GOST R 34.10-2012 section 6.1, step 2). */
function digestNumber({ q }: Gost3410Curve, digest: Uint8Array): bigint {
  const e = fromLittleEndian(digest) % q;
  return e === 0n ? 1n : e;
}

/**
 * Whether a point may be a public key: on the curve, not infinity, of order q. On curves of cofactor 4 the order is
 * computed, so that points of small order are refused; that costs as much as a verification.
 */
export function isPublicKey(curve: Gost3410Curve, point: Point, arithmetic = arithmeticOf(curve)): boolean {
  if (!isOnCurve(curve, point)) return false;
  if (curve.cofactor === 1) return true;
  const opposite = toAffine(curve, arithmetic.combine(0n, curve.q - 1n, point));
  return opposite !== undefined && opposite.x === point.x && (opposite.y + point.y) % curve.p === 0n;
}

/**
 * Verifies a signature of GOST R 34.10-2012, which is also Kazakhstan's GOST 34.10-2015 and, on 256-bit curves with
 * GOST 34.311-95 for the digest, GOST 34.310-2004 (GOST R 34.10-2012 section 6.2, RFC 7091 section 6.2).
 * @param options.digest the digest in wire order; its length must be the size of the curve.
 * @param options.publicKey affine coordinates; points off the curve, infinity and points of small order are refused.
 * @returns false for anything but a right signature, whatever is wrong.
 */
export function verifyGost3410(options: {
  readonly curve: Gost3410Curve;
  readonly publicKey: Point;
  readonly digest: Uint8Array;
  readonly r: bigint;
  readonly s: bigint;
  /** By default WebAssembly where it runs, plain TypeScript elsewhere. */
  readonly arithmetic?: Arithmetic;
}): boolean {
  const { curve, publicKey, digest, r, s, arithmetic = arithmeticOf(curve) } = options;
  const { p, q } = curve;
  if (r <= 0n || r >= q || s <= 0n || s >= q || digest.length !== curve.size) return false;
  if (!isPublicKey(curve, publicKey, arithmetic)) return false;
  const inverse = invert(digestNumber(curve, digest), q);
  const sum = arithmetic.combine((s * inverse) % q, ((q - r) * inverse) % q, publicKey);
  if (sum.z === 0n) return false;
  // x = X/Z² is compared without the inversion; x lies in [0, p), and x mod q = r leaves r, r + q ... below p.
  const square = (sum.z * sum.z) % p;
  for (let x = r; x < p; x += q) if ((x * square - sum.x) % p === 0n) return true;
  return false;
}

/** The public key d·G. @throws RangeError when d is outside (0, q). */
export function publicKeyOf(curve: Gost3410Curve, privateKey: bigint): Point {
  if (privateKey <= 0n || privateKey >= curve.q) throw new RangeError('the private key lies outside (0, q)');
  const point = toAffine(curve, arithmeticOf(curve).combine(privateKey, 0n, curve));
  if (point === undefined) throw new RangeError('the curve is not of prime order');
  return point;
}

/**
 * Signs a digest (GOST R 34.10-2012 section 6.1). The computation on BigInt is not of constant time: whoever measures
 * it on the same machine may learn the key. Keys of people and of the court stay in NCALayer, tokens and modules;
 * this is for demo keys and tests.
 * @param options.digest in wire order, as long as the size of the curve.
 * @param options.nonce the source of random bytes, or 'deterministic' for RFC 6979 over HMAC-Streebog-512.
 * @throws RangeError when the key lies outside (0, q) or the digest has another length.
 */
export function signGost3410(options: {
  readonly curve: Gost3410Curve;
  readonly privateKey: bigint;
  readonly digest: Uint8Array;
  readonly nonce: RandomBytes | 'deterministic';
}): Gost3410Signature {
  const { curve, privateKey, digest, nonce } = options;
  const { q } = curve;
  if (privateKey <= 0n || privateKey >= q) throw new RangeError('the private key lies outside (0, q)');
  if (digest.length !== curve.size) throw new RangeError(`the digest must have ${curve.size} bytes`);
  const e = digestNumber(curve, digest);
  const nonces =
    nonce === 'deterministic'
      ? deterministicNonces(q, bigEndian(privateKey, curve.size), bigEndian(e, curve.size))
      : randomNonces(q, nonce);
  for (const k of nonces) {
    const point = toAffine(curve, arithmeticOf(curve).combine(k, 0n, curve));
    const r = mod(point?.x ?? 0n, q);
    const s = mod(r * privateKey + k * e, q);
    if (r !== 0n && s !== 0n) return { r, s };
  }
  throw new RangeError('the source of nonces ran dry');
}

/** Makes a key pair; `random` must be a cryptographic source, such as crypto.getRandomValues. */
export function generateKey(options: { readonly curve: Gost3410Curve; readonly random: RandomBytes }): {
  readonly privateKey: bigint;
  readonly publicKey: Point;
} {
  const [privateKey = 0n] = randomNonces(options.curve.q, options.random);
  return { privateKey, publicKey: publicKeyOf(options.curve, privateKey) };
}
