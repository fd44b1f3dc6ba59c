import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dutyAskedOf } from './draft-duty.ts';
import { computeDuty } from './duty/compute-duty.ts';
import type { Answers } from './forms/answers.ts';

const paidOn = Temporal.PlainDate.from('2026-11-23');
const due = (answers: Answers): number | undefined => {
  const asked = dutyAskedOf(answers, paidOn);
  return asked && computeDuty(asked).totalTiyn;
};
const person = [{ key: 'p1', kind: 'person', register: 'found' }] as const;
const firm = [{ key: 'p1', kind: 'organisation', register: 'found' }] as const;

it('a claim pays by its price: one percent of a person, three of an organisation', () => {
  const money = { category: 'loan', hasPrice: 'yes', price: 100_000_000 };
  assert.equal(due({ ...money, claimant: person }), 1_000_000);
  assert.equal(due({ ...money, claimant: firm }), 3_000_000);
});

it('a claim without a price pays the fixed rate, divorce its own, with property both', () => {
  assert.equal(due({ category: 'housing', hasPrice: 'no' }), 216_250);
  assert.equal(due({ category: 'divorce', hasPrice: 'no' }), 129_750);
  assert.equal(due({ category: 'divorce', hasPrice: 'yes', price: 100_000_000 }), 1_129_750);
});

it('a claim with demands of both kinds pays both', () => {
  const both = { category: 'contract', hasPrice: 'yes', price: 100_000_000, alsoOther: ['yes'] };
  assert.equal(due({ ...both, claimant: person }), 1_000_000 + 216_250);
  assert.equal(due({ ...both, alsoOther: [] }), 1_000_000);
});

it('defamation pays without a cap, bankruptcy its fixed rate', () => {
  const huge = { category: 'defamation', hasPrice: 'yes', price: 1_000_000_000_000 };
  assert.equal(due({ ...huge, claimant: person }), 10_000_000_000);
  assert.equal(due({ ...huge, claimant: firm }), 30_000_000_000);
  assert.equal(due({ ...huge, category: 'loan', claimant: person }), 4_325_000_000, 'anything else stops at its cap');
  assert.equal(due({ category: 'defamation', hasPrice: 'no', claimant: person }), 216_250);
  assert.equal(due({ category: 'insolvency', hasPrice: 'no', claimant: firm }), 216_250);
  assert.equal(due({ category: 'insolvency', hasPrice: 'yes', price: 100_000_000, claimant: firm }), 3_000_000);
});

it('a ground of exemption leaves nothing to pay', () => {
  assert.equal(due({ category: 'labour', hasPrice: 'yes', price: 100_000_000, exemption: 'labour' }), 0);
  assert.equal(due({ category: 'loan', hasPrice: 'no', exemption: 'none' }), 216_250);
});

it('a labour or alimony claim is exempt by what it is about, until its author says otherwise', () => {
  const money = { hasPrice: 'yes', price: 100_000_000, claimant: person };
  for (const category of ['labour', 'reinstatement', 'alimony']) assert.equal(due({ ...money, category }), 0, category);
  assert.equal(due({ ...money, category: 'labour', exemption: 'none' }), 1_000_000);
  assert.equal(due({ ...money, category: 'consumer' }), 1_000_000);
});

it('nothing is said before the price is known', () => {
  assert.equal(due({ category: 'loan' }), undefined);
  assert.equal(due({ category: 'loan', hasPrice: 'yes' }), undefined);
});
