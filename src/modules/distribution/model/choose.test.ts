import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choose, lotOf } from './choose.ts';
import { sha256OfText } from './sha-256.ts';

const three = [
  { id: 'a', weight: 1 },
  { id: 'b', weight: 2 },
  { id: 'c', weight: 7 },
];

describe('the draw of lots', () => {
  it('is the same for the same seed, and says every throw', () => {
    const seed = sha256OfText('one');
    const [first, ...others] = choose(seed, three, 1);
    assert.deepEqual(choose(seed, three, 1), [first]);
    assert.deepEqual(others, []);
    assert.equal(first?.lots, 10);
  });

  it('draws a panel without anybody twice, and the lots of the drawn leave the next throw', () => {
    const throws = choose(sha256OfText('panel'), three, 3);
    assert.deepEqual(throws.map(({ id }) => id).toSorted(), ['a', 'b', 'c']);
    assert.equal(throws[0]?.lots, 10);
    assert.ok((throws.at(-1)?.lots ?? 10) < 10);
  });

  it('throws again from the last whole multiple of the lots on, so that no lot is favoured', () => {
    const span = 2n ** 64n;
    assert.equal(lotOf((span / 10n) * 10n - 1n, 10), 9);
    assert.equal(lotOf((span / 10n) * 10n, 10), null);
    assert.equal(lotOf(span - 1n, 10), null);
    assert.equal(lotOf(span - 1n, 16), 15);
    assert.equal(lotOf(0n, 10), 0);
  });

  it('refuses fewer judges than seats', () => {
    assert.throws(() => choose(sha256OfText('x'), three, 4), RangeError);
    assert.throws(() => choose(sha256OfText('x'), [], 1), RangeError);
  });

  it('follows the weights over 100,000 seeds: chi-square below the 99.9th percentile', () => {
    const candidates = [4347, 9090, 1000, 7142, 3333, 88].map((weight, index) => ({ id: String(index), weight }));
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    const counts = new Map<string, number>();
    const draws = 100_000;
    for (let n = 0; n < draws; n += 1) {
      const id = choose(sha256OfText(`statistics ${n}`), candidates, 1).at(-1)?.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const chiSquare = candidates.reduce((sum, { id, weight }) => {
      const expected = (draws * weight) / total;
      return sum + ((counts.get(id) ?? 0) - expected) ** 2 / expected;
    }, 0);
    // Five degrees of freedom; the seeds are fixed, so the figure is the same at every run.
    assert.ok(chiSquare < 20.52, `chi-square ${chiSquare}`);
    const even = candidates.reduce((sum, { id }) => sum + ((counts.get(id) ?? 0) - draws / 6) ** 2 / (draws / 6), 0);
    assert.ok(even > 10_000, 'the same counts do not pass for even chances');
  });
});
