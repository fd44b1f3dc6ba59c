import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimPrice } from './claim-price.ts';

test('a claim for money costs its sum, a thing its market price', () => {
  assert.equal(claimPrice([{ kind: 'money', sumTiyn: 100 }]).totalTiyn, 100);
  assert.equal(claimPrice([{ kind: 'property', marketTiyn: 900 }]).totalTiyn, 900);
});

test('alimony costs the payments of one year', () => {
  assert.deepEqual(claimPrice([{ kind: 'alimony', monthlyTiyn: 10 }]).steps[0]?.months, 12);
  assert.equal(claimPrice([{ kind: 'alimony', monthlyTiyn: 10 }]).totalTiyn, 120);
});

test('payments over time count for three years at most', () => {
  const price = (months: number) => claimPrice([{ kind: 'periodic', monthlyTiyn: 10, months }]).totalTiyn;
  assert.equal(price(35), 350);
  assert.equal(price(36), 360);
  assert.equal(price(37), 360);
});

test('several demands are added up', () => {
  const price = claimPrice([
    { kind: 'money', sumTiyn: 1 },
    { kind: 'alimony', monthlyTiyn: 10 },
  ]);
  assert.equal(price.totalTiyn, 121);
  assert.equal(price.steps.length, 2);
});
