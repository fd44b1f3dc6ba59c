/**
 * Verifications a second of GOST 34.10-2015-512 with a key met for the first time, one core: the generated WebAssembly,
 * the plain path, and the same equation over @noble/curves alone.
 */
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { plainArithmetic } from '../src/gost/arithmetic-plain.ts';
import { fromLittleEndian } from '../src/gost/byte-order.ts';
import { TC26_512_A } from '../src/gost/curves.ts';
import { generateKey, signGost3410, verifyGost3410 } from '../src/gost/gost3410.ts';
import { invert } from '../src/gost/modular.ts';
import { seededRandom } from '../src/gost/testing/seeded-random.ts';
import { type BenchLine, print, ratesOf, rounded } from './rate.ts';

const curve = TC26_512_A;
const KEYS = 64;

type Case = Pick<Parameters<typeof verifyGost3410>[0], 'curve' | 'publicKey' | 'digest' | 'r' | 's'>;

function signedCases(): Case[] {
  const random = seededRandom(512);
  return Array.from({ length: KEYS }, () => {
    const { privateKey, publicKey } = generateKey({ curve, random });
    const digest = random(curve.size);
    return { curve, publicKey, digest, ...signGost3410({ curve, privateKey, digest, nonce: 'deterministic' }) };
  });
}

/** Verification as a program would write it over @noble/curves, with its fastest double multiplication. */
function nobleVerifier(): (signed: Case) => boolean {
  const { p, q: n, a, b, x: Gx, y: Gy } = curve;
  const Point = weierstrass({ p, n, h: 1n, a, b, Gx, Gy });
  return ({ publicKey, digest, r, s }) => {
    const key = Point.fromAffine(publicKey);
    key.assertValidity();
    const inverse = invert(fromLittleEndian(digest) % n, n);
    const point = Point.BASE.mulAddUnsafe((s * inverse) % n, key, ((n - r) * inverse) % n);
    return point.toAffine().x % n === r;
  };
}

/** @param seconds of measuring. */
export function measureGost512(seconds = 20): BenchLine[] {
  const cases = signedCases();
  const plain = plainArithmetic(curve);
  const noble = nobleVerifier();
  let turn = 0;
  const over = (verify: (signed: Case) => boolean) => () => {
    const signed = cases[turn++ % KEYS] as Case;
    if (!verify(signed)) throw new Error('a right signature was refused');
  };
  const { rates, runs } = ratesOf(
    {
      ours: over((signed) => verifyGost3410(signed)),
      plain: over((signed) => verifyGost3410({ ...signed, arithmetic: plain })),
      noble: over(noble),
    },
    seconds,
  );
  const line = (name: string, ours: number, limit: number): BenchLine => ({
    name,
    unit: 'verifications/s',
    ours: rounded(ours),
    peer: { '@noble/curves': rounded(rates.noble) },
    limit,
    ratio: rounded(ours / rates.noble),
    goal: limit / 130,
    better: 'higher',
    n: runs,
  });
  return [line('gost512', rates.ours, 400), line('gost512-plain', rates.plain, 250)].map((made) => ({
    ...made,
    goal: rounded(made.goal),
  }));
}

if (import.meta.main) print(measureGost512());
