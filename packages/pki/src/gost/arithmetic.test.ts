import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Arithmetic } from './arithmetic.ts';
import { plainArithmetic } from './arithmetic-plain.ts';
import { wasmArithmetic } from './arithmetic-wasm.ts';
import { fromBigEndian } from './byte-order.ts';
import type { Gost3410Curve } from './curves.ts';
import { combineComplete, isOnCurve, type Jacobian, type Point, toAffine } from './point.ts';
import { primeForm } from './prime-form.ts';
import { curves } from './testing/all-curves.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { pointOfOrderTwo } from './testing/small-order.ts';

/** The paths of a curve beside the complete formulas, which are the reference. */
function pathsOf(curve: Gost3410Curve): readonly Arithmetic[] {
  const wasm = wasmArithmetic(curve);
  return wasm === undefined ? [plainArithmetic(curve)] : [plainArithmetic(curve), wasm];
}

function assertSame(curve: Gost3410Curve, paths: readonly Arithmetic[], u: bigint, v: bigint, point: Point): void {
  const expected = toAffine(curve, combineComplete(curve, u, v, point));
  for (const path of paths) assert.deepEqual(toAffine(curve, path.combine(u, v, point)), expected, `u=${u} v=${v}`);
}

const affine = (curve: Gost3410Curve, point: Jacobian): Point => {
  const found = toAffine(curve, point);
  assert.ok(found && isOnCurve(curve, found));
  return found;
};

for (const curve of curves) {
  describe(curve.name, () => {
    const paths = pathsOf(curve);
    const { p, q } = curve;
    const random = seededRandom(3410);
    const scalar = (): bigint => fromBigEndian(random(curve.size + 8)) % q;

    test('WebAssembly is there for primes of the form 2^n ± small', () => {
      assert.equal(paths.length, primeForm(p) === undefined ? 1 : 2);
    });

    test('plain, WebAssembly and complete formulas agree on seeded scalars and points', () => {
      for (let round = 0; round < 12; round++) {
        const point = affine(curve, combineComplete(curve, scalar(), 0n, curve));
        assertSame(curve, paths, scalar(), scalar(), point);
      }
    });

    test('they agree at the borders of the scalars', () => {
      const point = affine(curve, combineComplete(curve, scalar(), 0n, curve));
      for (const u of [0n, 1n, 2n, 255n, 256n, q - 1n]) {
        for (const v of [0n, 1n, 15n, 16n, 17n, q - 2n, q - 1n]) assertSame(curve, paths, u, v, point);
      }
    });

    test('they agree where incomplete formulas fail: the base point, its opposite and its small multiples as the key', () => {
      const { x, y } = curve;
      for (const point of [
        { x, y },
        { x, y: p - y },
      ]) {
        for (const v of [1n, 2n, 3n, q - 1n, scalar()]) {
          for (const u of [0n, 1n, 3n, v, q - v]) assertSame(curve, paths, u, v, point);
        }
      }
      for (const multiple of [2n, 3n, 31n, 127n]) {
        const point = affine(curve, combineComplete(curve, multiple, 0n, curve));
        assertSame(curve, paths, 5n * multiple, 5n, point);
        assertSame(curve, paths, q - 5n * multiple, 5n, point);
      }
    });

    if (curve.cofactor === 4) {
      test('they agree on a point of order two', () => {
        const point = pointOfOrderTwo(curve);
        for (const v of [1n, 2n, 7n, q - 1n]) for (const u of [0n, 1n, scalar()]) assertSame(curve, paths, u, v, point);
      });
    }
  });
}
