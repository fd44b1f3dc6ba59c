import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseId } from '#modules/cases';
import { type ComparedCase, sameJudgeAs } from './same-judge.ts';

const day = Temporal.PlainDate.from('2026-11-23');
const claim = (id: string, given: Partial<ComparedCase> = {}): ComparedCase => ({
  ...{ id: id as CaseId, category: 'loan', registeredOn: day },
  ...{ sides: ['claimant person:a', 'respondent person:b'], against: ['person:b'] },
  ...given,
});
const made = claim('new');
const firstOf = (earlier: readonly ComparedCase[], of = made) => {
  const same = sameJudgeAs(of, earlier);
  return same && `${same.first.id} ${same.reason}`;
};

describe('the judge of an earlier case', () => {
  it('has the same claim of the same sides again, the first of several', () => {
    const earlier = [
      claim('later', { registeredOn: day.subtract({ days: 1 }) }),
      claim('first', { registeredOn: day.subtract({ days: 9 }) }),
    ];
    assert.equal(firstOf(earlier), 'first repeated_claim');
  });

  it('has it for 180 days, and not for a day more', () => {
    assert.equal(firstOf([claim('old', { registeredOn: day.subtract({ days: 180 }) })]), 'old repeated_claim');
    assert.equal(firstOf([claim('old', { registeredOn: day.subtract({ days: 181 }) })]), undefined);
  });

  it('has no claim of other sides, of exchanged sides or about another matter', () => {
    assert.equal(firstOf([claim('x', { sides: ['claimant person:a', 'respondent person:c'] })]), undefined);
    assert.equal(firstOf([claim('x', { sides: ['claimant person:b', 'respondent person:a'] })]), undefined);
    assert.equal(firstOf([claim('x', { category: 'labour' })]), undefined);
    assert.equal(firstOf([claim('x', { sides: [] })], claim('new', { sides: [] })), undefined);
  });

  it('has every dispute inside an insolvency of the same debtor, however old the procedure is', () => {
    const insolvency = { category: 'insolvency', against: ['organisation:d'] };
    const dispute = claim('new', { ...insolvency, sides: ['claimant person:z', 'respondent organisation:d'] });
    const opened = claim('opened', { ...insolvency, registeredOn: day.subtract({ years: 3 }) });
    assert.equal(firstOf([opened], dispute), 'opened insolvency');
    assert.equal(firstOf([{ ...opened, against: ['organisation:e'] }], dispute), undefined);
  });
});
