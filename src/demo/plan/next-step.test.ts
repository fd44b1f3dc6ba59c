import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scheduledHearing } from '#modules/hearings';
import { nextStep } from './next-step.ts';

const at = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00+05:00`);
const course = scheduledHearing(at('10:00'), 30);
const free = { isRoomTaken: false, chance: 0.5 };

describe('a hearing of the living court', () => {
  it('begins at its time and not before', () => {
    assert.equal(nextStep(course, at('09:59'), free), undefined);
    assert.deepEqual(nextStep(course, at('10:00'), free), { do: 'start' });
  });

  it('waits for the room, and now and then for a party', () => {
    const late = nextStep(course, at('10:01'), { ...free, isRoomTaken: true });
    assert.ok(late?.do === 'delay');
    assert.equal(late.delay.reason, 'previous_hearing_not_finished');
    assert.equal(late.delay.expectedAt?.toString(), at('10:15').toString());
    const awaited = nextStep(course, at('10:00'), { isRoomTaken: false, chance: 0.05 });
    assert.equal(awaited?.do === 'delay' && awaited.delay.reason, 'party_awaited');
  });

  it('begins when the court said it would, and after twenty minutes when it said nothing', () => {
    const delay = { reason: 'judge_delayed', explanation: '', expectedAt: at('10:40') } as const;
    const delayed = { ...course, state: 'delayed', delay } as const;
    assert.equal(nextStep(delayed, at('10:39'), free), undefined);
    assert.deepEqual(nextStep(delayed, at('10:40'), free), { do: 'start' });
    const unsaid = { ...delayed, delay: { ...delay, expectedAt: null } };
    assert.equal(nextStep(unsaid, at('10:19'), free), undefined);
    assert.deepEqual(nextStep(unsaid, at('10:20'), free), { do: 'start' });
  });

  it('ends, and a finished or adjourned one is left alone', () => {
    const going = { ...course, state: 'in_progress', beganAt: at('10:02') } as const;
    assert.equal(nextStep(going, at('10:20'), free), undefined);
    assert.deepEqual(nextStep(going, at('10:31'), free), { do: 'finish' });
    assert.deepEqual(nextStep(going, at('10:31'), { ...free, chance: 0.1 }), { do: 'adjourn' });
    assert.equal(nextStep({ ...going, state: 'finished' }, at('12:00'), free), undefined);
  });

  it('goes on after its break', () => {
    const paused = { ...course, state: 'paused', beganAt: at('10:02'), resumesAt: at('10:20') } as const;
    assert.equal(nextStep(paused, at('10:19'), free), undefined);
    assert.deepEqual(nextStep(paused, at('10:20'), free), { do: 'resume' });
  });
});
