import type { Gost3410Curve } from './curves.ts';
import { combineComplete, type Jacobian, type Point } from './point.ts';
import { nonAdjacentForm } from './wnaf.ts';

/** Widths of the digits for the base point, whose table is made once, and for a point met for the first time. */
export const BASE_WIDTH = 9;
export const POINT_WIDTH = 5;

/** Odd multiples 1, 3, 5 ... that digits of this width need. */
export const tableSize = (width: number): number => 2 ** (width - 2);

/**
 * A running sum on one curve. `index` n means the multiple 2n + 1 of the base point or of the chosen point.
 * The formulas are incomplete: adding a point to itself, to its opposite or to infinity gives Z = 0, and Z = 0 stays
 * for ever after, since every formula multiplies by Z. So a result with Z ≠ 0 met no exceptional case.
 */
export interface Accumulator {
  /** Makes the table of multiples of `point`. */
  choose(point: Point): void;
  setBase(index: number, negative: boolean): void;
  setPoint(index: number, negative: boolean): void;
  double(): void;
  addBase(index: number, negative: boolean): void;
  addPoint(index: number, negative: boolean): void;
  read(): Jacobian;
}

/** Multiplication of points on one curve; what takes nearly all the time of a verification. */
export interface Arithmetic {
  /**
   * u·G + v·point. Its time depends on the scalars.
   * @param u in [0, q)
   * @param v in [0, q)
   */
  combine(u: bigint, v: bigint, point: Point): Jacobian;
}

function interleave(sum: Accumulator, u: bigint, v: bigint): void {
  const baseDigits = nonAdjacentForm(u, BASE_WIDTH);
  const pointDigits = nonAdjacentForm(v, POINT_WIDTH);
  let empty = true;
  for (let place = Math.max(baseDigits.length, pointDigits.length) - 1; place >= 0; place--) {
    if (!empty) sum.double();
    const base = baseDigits[place] ?? 0;
    if (base !== 0) {
      if (empty) sum.setBase(Math.abs(base) >> 1, base < 0);
      else sum.addBase(Math.abs(base) >> 1, base < 0);
      empty = false;
    }
    const point = pointDigits[place] ?? 0;
    if (point !== 0) {
      if (empty) sum.setPoint(Math.abs(point) >> 1, point < 0);
      else sum.addPoint(Math.abs(point) >> 1, point < 0);
      empty = false;
    }
  }
}

/**
 * Multiplication over an accumulator. Where an exceptional case was met - a key chosen by an attacker, never one made
 * honestly - the sum is computed again with complete formulas, some 20 times slower.
 */
export function arithmeticOver(curve: Gost3410Curve, sum: Accumulator): Arithmetic {
  return {
    combine(u, v, point) {
      if (u === 0n && v === 0n) return combineComplete(curve, u, v, point);
      if (v !== 0n) sum.choose(point);
      interleave(sum, u, v);
      const result = sum.read();
      return result.z === 0n ? combineComplete(curve, u, v, point) : result;
    },
  };
}
