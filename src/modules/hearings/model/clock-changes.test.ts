import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayChangesByClock } from './clock-changes.ts';
import { type HearingCourse, scheduledHearing } from './hearing-course.ts';

const time = (clock: string) => Temporal.Instant.from(`2026-11-23T${clock}:00+05:00`);
const ten = scheduledHearing(time('10:00'), 30);
const changes = (day: readonly HearingCourse[], from: string, to: string) =>
  dayChangesByClock(day, time(from), time(to));

describe('a day that nobody touches', () => {
  it('is shown differently when a hearing is about to begin, and when it is late without a word', () => {
    assert.equal(changes([ten], '09:48', '09:49'), false);
    assert.equal(changes([ten], '09:49', '09:50'), true);
    assert.equal(changes([ten], '09:50', '09:51'), false);
    assert.equal(changes([ten], '10:04', '10:05'), true);
  });

  it('is shown differently when the room is still taken at the time of the next hearing, and as the forecast moves', () => {
    const running: HearingCourse = {
      ...scheduledHearing(time('09:30'), 20),
      state: 'in_progress',
      beganAt: time('09:30'),
    };
    assert.equal(changes([running, ten], '09:40', '09:41'), false);
    assert.equal(changes([running, ten], '09:59', '10:00'), true);
    assert.equal(changes([running, ten], '10:01', '10:06'), true);
  });

  it('is not shown differently once all is over, nor by the mere minutes of a delay', () => {
    const over: HearingCourse = { ...ten, state: 'finished', beganAt: time('10:00'), endedAt: time('10:20') };
    assert.equal(changes([over], '09:00', '23:00'), false);
    const said: HearingCourse = {
      ...ten,
      state: 'delayed',
      delay: { reason: 'judge_delayed', explanation: '', expectedAt: null },
    };
    assert.equal(changes([said], '10:10', '10:11'), false);
  });
});
