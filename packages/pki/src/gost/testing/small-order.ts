import type { Gost3410Curve } from '../curves.ts';
import { add, type Point, toAffine } from '../point.ts';

function affine(curve: Gost3410Curve, left: Point, right: Point): Point {
  const point = toAffine(curve, add(curve, { ...left, z: 1n }, { ...right, z: 1n }));
  if (point === undefined) throw new RangeError('the sum is infinity');
  return point;
}

export const sum = affine;

/** Multiplies polynomials of degree under 3 modulo x³ + ax + b; coefficients from the constant up. */
function multiply({ p, a, b }: Gost3410Curve, left: readonly bigint[], right: readonly bigint[]): bigint[] {
  const product = [0n, 0n, 0n, 0n, 0n];
  for (const [i, c] of left.entries())
    for (const [j, d] of right.entries()) product[i + j] = (product[i + j] ?? 0n) + c * d;
  for (let degree = 4; degree >= 3; degree--) {
    const top = product[degree] ?? 0n;
    product[degree - 2] = (product[degree - 2] ?? 0n) - a * top;
    product[degree - 3] = (product[degree - 3] ?? 0n) - b * top;
  }
  return product.slice(0, 3).map((coefficient) => ((coefficient % p) + p) % p);
}

/**
 * A point (x, 0): x is a root of x³ + ax + b, which a curve of even order has. The root comes from the gcd of the
 * cubic with X^p − X, of degree one here.
 */
export function pointOfOrderTwo(curve: Gost3410Curve): Point {
  let power: bigint[] = [1n, 0n, 0n];
  for (const bit of curve.p.toString(2)) {
    power = multiply(curve, power, power);
    if (bit === '1') power = multiply(curve, power, [0n, 1n, 0n]);
  }
  const [c0 = 0n, c1 = 0n, c2 = 0n] = power;
  const { p, a, b } = curve;
  const cubic = (x: bigint): bigint => ((((x * x + a) * x + b) % p) + p) % p;
  for (const root of rootsOfRemainder([c0, c1 - 1n, c2], curve)) if (cubic(root) === 0n) return { x: root, y: 0n };
  throw new RangeError('the curve has no single point of order two');
}

function inverse(value: bigint, p: bigint): bigint {
  let result = 1n;
  for (const bit of (p - 2n).toString(2)) result = (result * result * (bit === '1' ? value : 1n)) % p;
  return result;
}

/** The root of gcd(x³ + ax + b, c2·x² + c1·x + c0) by one more step of Euclid. */
function rootsOfRemainder([c0 = 0n, c1 = 0n, c2 = 0n]: readonly bigint[], { p, a, b }: Gost3410Curve): bigint[] {
  const mod = (value: bigint): bigint => ((value % p) + p) % p;
  if (mod(c2) === 0n) return [mod(-c0 * inverse(mod(c1), p))];
  const scale = inverse(mod(c2), p);
  const [m, n] = [mod(c1 * scale), mod(c0 * scale)];
  // x³ + ax + b ≡ (a − n + m²)·x + (b + m·n) modulo x² + mx + n
  return [mod(-(b + m * n) * inverse(mod(a - n + m * m), p))];
}
