import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PersonId } from '#platform/ids';
import { type CaseFacts, eligibilityOf, type JudgeFacts } from './eligibility.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const person = 'p' as PersonId;
const judge: JudgeFacts = { postId: 'post', personId: person, lastDay: null, absence: undefined, specialisations: [] };
const nothing: CaseFacts = { branch: 'civil', participants: [], earlierJudges: [], exclusions: [] };

const reasonOf = (given: Partial<JudgeFacts>, of: Partial<CaseFacts> = {}) => {
  const said = eligibilityOf({ ...judge, ...given }, { ...nothing, ...of }, today);
  return said.isIn ? 'in' : `${said.reason} ${said.evidence ?? ''}`.trim();
};

describe('who is in the draw', () => {
  it('a judge about whom nothing is said', () => assert.equal(reasonOf({}), 'in'));

  it('the last day of the powers is still a day with powers', () => {
    assert.equal(reasonOf({ lastDay: today }), 'in');
    assert.equal(reasonOf({ lastDay: today.subtract({ days: 1 }) }), 'powers_ended post');
  });

  it('who is absent or suspended is out, and the kind of absence is not said', () => {
    assert.equal(reasonOf({ absence: { entryId: 'e1', isSuspension: false } }), 'absent e1');
    assert.equal(reasonOf({ absence: { entryId: 'e2', isSuspension: true } }), 'powers_suspended e2');
  });

  it('a specialised judge hears the named branches only, another one every branch', () => {
    const criminal = { entryId: 's1', branch: 'criminal' } as const;
    assert.equal(reasonOf({ specialisations: [criminal] }), 'other_specialisation s1');
    assert.equal(reasonOf({ specialisations: [criminal, { entryId: 's2', branch: 'civil' }] }), 'in');
  });

  it('who takes part, has decided the case before, or was taken out of it is out', () => {
    assert.equal(reasonOf({}, { participants: [person] }), 'takes_part');
    assert.equal(reasonOf({}, { earlierJudges: [person] }), 'took_part_earlier');
    const exclusions = [{ personId: person, reason: 'recused', evidence: 'r1' }] as const;
    assert.equal(reasonOf({}, { exclusions }), 'recused r1');
    assert.equal(reasonOf({}, { exclusions: [{ ...exclusions[0], personId: 'other' as PersonId }] }), 'in');
  });
});
