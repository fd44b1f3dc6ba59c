import type { Gost3410Curve } from './curves.ts';
import { invert } from './modular.ts';
import { add, double, type Jacobian, type Point } from './point.ts';

/** The odd multiples G, 3G, 5G ... of the base point in affine coordinates, with one inversion for all. */
export function baseTable(curve: Gost3410Curve, size: number): Point[] {
  const { p } = curve;
  const base = { x: curve.x, y: curve.y, z: 1n };
  const twice = double(curve, base);
  const multiples: Jacobian[] = [base];
  for (let index = 1; index < size; index++) multiples.push(add(curve, multiples[index - 1] ?? base, twice));
  const products: bigint[] = [];
  let product = 1n;
  for (const { z } of multiples) {
    products.push(product);
    product = (product * z) % p;
  }
  let inverse = invert(product, p);
  return multiples
    .map((point, index) => ({ point, before: products[index] ?? 1n }))
    .reverse()
    .map(({ point, before }) => {
      const ownInverse = (inverse * before) % p;
      inverse = (inverse * point.z) % p;
      const square = (ownInverse * ownInverse) % p;
      return { x: (point.x * square) % p, y: (((point.y * square) % p) * ownInverse) % p };
    })
    .reverse();
}
