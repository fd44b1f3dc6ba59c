import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { after, isLate, isOpen, possibleSteps, questionStates } from './question-course.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the course of a question', () => {
  it('allows from each state these steps and no other', () => {
    assert.deepEqual(Object.fromEntries(questionStates.map((state) => [state, possibleSteps(state)])), {
      received: ['accept', 'refuse', 'forward'],
      accepted: ['accept', 'refuse', 'forward', 'draft', 'submit', 'publish'],
      submitted: ['refuse', 'draft', 'return', 'publish'],
      answered: ['withdraw'],
      refused: [],
    });
  });

  it('leads from the look of a person to the answer, and back for a mend', () => {
    assert.equal(after('received', 'publish'), undefined);
    assert.equal(after('received', 'accept'), 'accepted');
    assert.equal(after('accepted', 'submit'), 'submitted');
    assert.equal(after('submitted', 'return'), 'accepted');
    assert.equal(after('submitted', 'publish'), 'answered');
    assert.equal(after('answered', 'withdraw'), 'accepted');
    assert.deepEqual(questionStates.filter(isOpen), ['received', 'accepted', 'submitted']);
  });

  it('is late from the day after its last one until it is answered, and for ever when the answer came late', () => {
    const open = { state: 'accepted', dueOn: day('2026-12-10'), settledOn: undefined } as const;
    assert.equal(isLate(open, day('2026-12-10')), false);
    assert.equal(isLate(open, day('2026-12-11')), true);
    const answered = { ...open, state: 'answered' } as const;
    assert.equal(isLate({ ...answered, settledOn: day('2026-12-10') }, day('2027-01-01')), false);
    assert.equal(isLate({ ...answered, settledOn: day('2026-12-11') }, day('2027-01-01')), true);
  });
});
