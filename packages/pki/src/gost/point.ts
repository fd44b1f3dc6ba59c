import type { Gost3410Curve } from './curves.ts';
import { invert, mod } from './modular.ts';

/** A point other than infinity; coordinates in [0, p). */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** Jacobian coordinates in [0, p): the affine point is (X/Z², Y/Z³), Z = 0 is infinity. */
export interface Jacobian {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

export const INFINITY: Jacobian = { x: 1n, y: 1n, z: 0n };

/** Whether the coordinates are in range and satisfy the equation of the curve. */
export function isOnCurve({ p, a, b }: Gost3410Curve, { x, y }: Point): boolean {
  const inRange = x >= 0n && x < p && y >= 0n && y < p;
  return inRange && (y * y - (x * x + a) * x - b) % p === 0n;
}

/** @returns undefined for infinity. */
export function toAffine({ p }: Gost3410Curve, point: Jacobian): Point | undefined {
  if (point.z === 0n) return undefined;
  const inverse = invert(point.z, p);
  const square = (inverse * inverse) % p;
  return { x: (point.x * square) % p, y: (((point.y * square) % p) * inverse) % p };
}

/** Doubling for every point, infinity and points of order two included. */
export function double({ p, a }: Gost3410Curve, { x, y, z }: Jacobian): Jacobian {
  const square = (y * y) % p;
  const s = (4n * x * square) % p;
  const zz = (z * z) % p;
  const slope = (3n * x * x + a * zz * zz) % p;
  const x3 = mod(slope * slope - 2n * s, p);
  return { x: x3, y: mod(slope * (s - x3) - 8n * square * square, p), z: (2n * y * z) % p };
}

/** Addition for every pair of points: infinity, equal and opposite points included. */
export function add(curve: Gost3410Curve, left: Jacobian, right: Jacobian): Jacobian {
  if (left.z === 0n) return right;
  if (right.z === 0n) return left;
  const { p } = curve;
  const leftSquare = (left.z * left.z) % p;
  const rightSquare = (right.z * right.z) % p;
  const u = (left.x * rightSquare) % p;
  const s = (((left.y * rightSquare) % p) * right.z) % p;
  const h = mod(right.x * leftSquare - u, p);
  const r = mod(((right.y * leftSquare) % p) * left.z - s, p);
  if (h === 0n) return r === 0n ? double(curve, left) : INFINITY;
  const square = (h * h) % p;
  const cube = (square * h) % p;
  const v = (u * square) % p;
  const x = mod(r * r - cube - 2n * v, p);
  return { x, y: mod(r * (v - x) - s * cube, p), z: (((left.z * right.z) % p) * h) % p };
}

/** u·G + v·point by plain double-and-add; about 20 times slower than {@link Arithmetic} and right for every input. */
export function combineComplete(curve: Gost3410Curve, u: bigint, v: bigint, point: Point): Jacobian {
  const base = { x: curve.x, y: curve.y, z: 1n };
  const other = { ...point, z: 1n };
  const both = add(curve, base, other);
  let sum = INFINITY;
  for (let bit = BigInt((u > v ? u : v).toString(2).length - 1); bit >= 0n; bit--) {
    sum = double(curve, sum);
    const [inU, inV] = [(u >> bit) & 1n, (v >> bit) & 1n];
    if (inU === 1n) sum = add(curve, sum, inV === 1n ? both : base);
    else if (inV === 1n) sum = add(curve, sum, other);
  }
  return sum;
}
