import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveByOid } from './curves.ts';
import { combineComplete, isOnCurve } from './point.ts';
import { curves, OIDS } from './testing/all-curves.ts';

const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (const bit of exponent.toString(2)) result = (result * result * (bit === '1' ? base : 1n)) % modulus;
  return result;
};

test('each identifier names a curve and there are nine curves', () => {
  for (const oid of OIDS) assert.notEqual(curveByOid(oid), undefined, oid);
  assert.equal(curves.length, 9);
});

test('an unknown identifier and a name of Object have no curve', () => {
  assert.equal(curveByOid('1.2.643.7.1.2.1.2.9'), undefined);
  assert.equal(curveByOid('constructor'), undefined);
});

for (const curve of curves) {
  test(`${curve.name}: base point on the curve, of order q; p and q pass Fermat; the order lies in Hasse's interval`, () => {
    const { p, q, x, y, cofactor, size } = curve;
    assert.ok(isOnCurve(curve, { x, y }));
    assert.equal(combineComplete(curve, q, 0n, curve).z, 0n);
    assert.notEqual(combineComplete(curve, q - 1n, 0n, curve).z, 0n);
    for (const prime of [p, q]) assert.equal(power(3n, prime - 1n, prime), 1n);
    const trace = p + 1n - q * BigInt(cofactor);
    assert.ok(trace * trace <= 4n * p);
    assert.ok(p < 2n ** BigInt(8 * size) && p > 2n ** BigInt(8 * size - 2));
  });
}
