import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seatsOf } from './composition.ts';
import { loadOf, loadRuleOn, loadRules, weightOf } from './load-rules.ts';
import { redrawGroundOf, redrawGrounds } from './redraw-grounds.ts';

const day = Temporal.PlainDate.from('2026-11-23');

describe('load and lots', () => {
  const rule = loadRuleOn(day);

  it('a case counts by its category, one that is not named by the points of others', () => {
    assert.equal(
      loadOf(rule, [
        { category: 'corporate', count: 2 },
        { category: 'loan', count: 3 },
      ]),
      2 * 25 + 3 * 10,
    );
    assert.equal(loadOf(rule, []), 0);
  });

  it('the more is pending the fewer lots, and nobody is without a lot', () => {
    assert.equal(weightOf(rule, 0, 100), 10_000);
    assert.equal(weightOf(rule, 100, 100), 5_000);
    assert.equal(weightOf(rule, 100, 50), 2_500);
    assert.equal(weightOf(rule, 100_000_000, 50), 1);
  });

  it('says where it is from, and that nobody has read the rules of the Supreme Court', () => {
    for (const { source, verified } of loadRules) assert.ok(source.includes('№ 21') && !verified);
  });

  it('is asked of a day that has a rule', () => {
    assert.throws(() => loadRuleOn(Temporal.PlainDate.from('2020-01-01')), RangeError);
  });
});

describe('the composition of the court', () => {
  it('one judge in the first instance, an odd panel above', () => {
    const kinds = ['2', '1', '3', '2а', '2к', '6ап', '99'];
    assert.deepEqual(
      kinds.map((kind) => seatsOf(kind, day)),
      [1, 1, 1, 3, 3, 5, 1],
    );
  });
});

describe('the grounds to replace a judge', () => {
  it('are a closed list, each with its norm', () => {
    assert.equal(redrawGroundOf('the chairperson wishes it'), undefined);
    for (const { norm } of redrawGrounds) assert.match(norm, /^CPC RK arts?\. 35\(9\)/);
  });
});
