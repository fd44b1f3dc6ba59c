import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HearingCourse, type HearingState, scheduledHearing } from './hearing-course.ts';
import { nextShownChange, shownState } from './shown-state.ts';

const at = (time: string) => Temporal.ZonedDateTime.from(`2026-11-24T${time}[Asia/Almaty]`).toInstant();
const hearing = scheduledHearing(at('10:00'), 30);
const delayed = (expected: string | null): HearingCourse => ({
  ...hearing,
  state: 'delayed',
  delay: { reason: 'judge_delayed', explanation: '', expectedAt: expected ? at(expected) : null },
});

test('ten minutes before its time a hearing is about to begin', () => {
  assert.equal(shownState(hearing, at('09:49:59.999')), 'scheduled');
  assert.equal(shownState(hearing, at('09:50')), 'about_to_begin');
  assert.equal(shownState(hearing, at('10:04:59')), 'about_to_begin');
});

test('five minutes after its time a hearing that nobody opened is delayed', () => {
  assert.equal(shownState(hearing, at('10:05')), 'delayed');
});

test('a delayed hearing is about to begin ten minutes before the expected time', () => {
  assert.equal(shownState(delayed('10:40'), at('10:00')), 'delayed');
  assert.equal(shownState(delayed('10:40'), at('10:30')), 'about_to_begin');
  assert.equal(shownState(delayed('10:40'), at('10:45')), 'delayed');
});

test('a delay without expectation stays a delay', () => {
  assert.equal(shownState(delayed(null), at('09:55')), 'delayed');
  assert.equal(shownState(delayed(null), at('12:00')), 'delayed');
});

test('what has begun or ended does not depend on the clock', () => {
  for (const state of ['in_progress', 'paused', 'adjourned', 'finished'] satisfies HearingState[]) {
    assert.equal(shownState({ ...hearing, state }, at('09:55')), state);
    assert.equal(nextShownChange({ ...hearing, state }, at('09:55')), null);
  }
});

test('a board wakes exactly when the shown state changes', () => {
  for (const course of [hearing, delayed('10:40')]) {
    let now = at('08:00');
    const seen = [shownState(course, now)];
    for (let next = nextShownChange(course, now); next; next = nextShownChange(course, now)) {
      assert.equal(shownState(course, next.subtract({ milliseconds: 1 })), seen.at(-1));
      now = next;
      seen.push(shownState(course, now));
    }
    assert.deepEqual(seen, [course.state, 'about_to_begin', 'delayed']);
  }
  assert.equal(nextShownChange(delayed(null), at('08:00')), null);
});
