import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adjournHearing,
  type CourseChange,
  delayHearing,
  finishHearing,
  pauseHearing,
  resumeHearing,
  startHearing,
  withdrawDelay,
} from './change-course.ts';
import {
  type Adjournment,
  type Delay,
  type HearingCourse,
  type HearingState,
  scheduledHearing,
} from './hearing-course.ts';

const at = (time: string, date = '2026-11-24') =>
  Temporal.ZonedDateTime.from(`${date}T${time}[Asia/Almaty]`).toInstant();
const hearing = scheduledHearing(at('10:00'), 30);
const inState = (state: HearingState): HearingCourse => ({ ...hearing, state });
const delay = (expected: string | null, more: Partial<Delay> = {}): Delay => ({
  reason: 'judge_delayed',
  explanation: '',
  expectedAt: expected ? at(expected) : null,
  ...more,
});
const adjournment = (more: Partial<Adjournment> = {}): Adjournment => ({
  reason: 'party_absent',
  explanation: '',
  nextStartsAt: at('10:00', '2026-12-01'),
  ...more,
});
const told = (change: CourseChange) => (change.ok ? change.hearing.state : change.refusal);
const after = (change: CourseChange): HearingCourse => {
  assert.ok(change.ok);
  return change.hearing;
};

const commands: Readonly<Record<string, (course: HearingCourse) => CourseChange>> = {
  start: (course) => startHearing(course, at('10:01')),
  delay: (course) => delayHearing(course, delay('10:30'), at('10:01')),
  withdraw: (course) => withdrawDelay(course, at('09:50')),
  pause: (course) => pauseHearing(course, null, at('10:20')),
  resume: (course) => resumeHearing(course),
  adjourn: (course) => adjournHearing(course, adjournment(), at('10:20')),
  finish: (course) => finishHearing(course, at('10:40')),
};

const table: Readonly<Record<HearingState, Readonly<Record<string, string>>>> = {
  scheduled: {
    start: 'in_progress',
    delay: 'delayed',
    withdraw: 'HEARINGS_NOT_DELAYED',
    pause: 'HEARINGS_NOT_IN_PROGRESS',
    resume: 'HEARINGS_NOT_PAUSED',
    adjourn: 'adjourned',
    finish: 'HEARINGS_NOT_IN_PROGRESS',
  },
  delayed: {
    start: 'in_progress',
    delay: 'delayed',
    withdraw: 'scheduled',
    pause: 'HEARINGS_NOT_IN_PROGRESS',
    resume: 'HEARINGS_NOT_PAUSED',
    adjourn: 'adjourned',
    finish: 'HEARINGS_NOT_IN_PROGRESS',
  },
  in_progress: {
    start: 'HEARINGS_ALREADY_BEGUN',
    delay: 'HEARINGS_ALREADY_BEGUN',
    withdraw: 'HEARINGS_NOT_DELAYED',
    pause: 'paused',
    resume: 'HEARINGS_NOT_PAUSED',
    adjourn: 'adjourned',
    finish: 'finished',
  },
  paused: {
    start: 'HEARINGS_ALREADY_BEGUN',
    delay: 'HEARINGS_ALREADY_BEGUN',
    withdraw: 'HEARINGS_NOT_DELAYED',
    pause: 'HEARINGS_NOT_IN_PROGRESS',
    resume: 'in_progress',
    adjourn: 'adjourned',
    finish: 'HEARINGS_NOT_IN_PROGRESS',
  },
  adjourned: Object.fromEntries(Object.keys(commands).map((command) => [command, 'HEARINGS_ENDED'])),
  finished: Object.fromEntries(Object.keys(commands).map((command) => [command, 'HEARINGS_ENDED'])),
};

for (const state of Object.keys(table) as HearingState[]) {
  test(`a hearing that is ${state} allows and refuses what the table says`, () => {
    for (const [command, change] of Object.entries(commands)) {
      assert.equal(told(change(inState(state))), table[state][command], command);
    }
  });
}

test('a hearing starts at its time and not a moment before', () => {
  assert.equal(told(startHearing(hearing, at('09:59:59'))), 'HEARINGS_BEFORE_ITS_TIME');
  assert.equal(told(startHearing(hearing, at('10:00'))), 'in_progress');
});

test('a hearing starts on the day it is set for', () => {
  assert.equal(told(startHearing(hearing, at('23:59:59'))), 'in_progress');
  assert.equal(told(startHearing(hearing, at('00:00', '2026-11-25'))), 'HEARINGS_ANOTHER_DAY');
  assert.equal(told(startHearing(hearing, at('10:00', '2026-11-23'))), 'HEARINGS_ANOTHER_DAY');
});

test('starting keeps the time in the notices and remembers when it began', () => {
  const begun = after(startHearing(hearing, at('10:07')));
  assert.equal(begun.startsAt.toString(), at('10:00').toString());
  assert.equal(begun.beganAt?.toString(), at('10:07').toString());
});

test('a delay leads to a later time of the same day, or to no time at all', () => {
  const now = at('09:50');
  assert.equal(told(delayHearing(hearing, delay('10:00'), now)), 'HEARINGS_EXPECTED_TIME');
  assert.equal(told(delayHearing(hearing, delay('10:01'), now)), 'delayed');
  assert.equal(told(delayHearing(hearing, delay('10:30'), at('10:30'))), 'HEARINGS_EXPECTED_TIME');
  assert.equal(told(delayHearing(hearing, delay('10:30'), at('10:29:59'))), 'delayed');
  assert.equal(told(delayHearing(hearing, delay(null), now)), 'delayed');
  const tomorrow = delay(null, { expectedAt: at('00:00', '2026-11-25') });
  assert.equal(told(delayHearing(hearing, tomorrow, now)), 'HEARINGS_EXPECTED_TIME');
});

test('another reason is explained in words', () => {
  const other = { reason: 'other' as const, explanation: ' ' };
  assert.equal(told(delayHearing(hearing, delay('10:30', other), at('09:50'))), 'HEARINGS_REASON_UNEXPLAINED');
  const explained = delay('10:30', { ...other, explanation: 'Жарық жоқ' });
  assert.equal(told(delayHearing(hearing, explained, at('09:50'))), 'delayed');
  assert.equal(told(adjournHearing(hearing, adjournment(other), at('10:20'))), 'HEARINGS_REASON_UNEXPLAINED');
});

test('a delay said again replaces the first one', () => {
  const first = after(delayHearing(hearing, delay('10:20'), at('09:50')));
  const second = after(delayHearing(first, delay('10:45', { reason: 'convoy_awaited' }), at('10:15')));
  assert.equal(second.delay?.reason, 'convoy_awaited');
  assert.equal(second.delay?.expectedAt?.toString(), at('10:45').toString());
});

test('a delay is withdrawn before the set time only, and leaves no trace in the course', () => {
  const delayed = after(delayHearing(hearing, delay('10:20'), at('09:50')));
  assert.deepEqual(after(withdrawDelay(delayed, at('09:59:59'))), hearing);
  assert.equal(told(withdrawDelay(delayed, at('10:00'))), 'HEARINGS_SET_TIME_PASSED');
});

test('a delayed hearing may start before the time it was expected, not before the time in the notices', () => {
  const delayed = after(delayHearing(hearing, delay('10:40'), at('09:50')));
  assert.equal(told(startHearing(delayed, at('10:20'))), 'in_progress');
  assert.equal(told(startHearing(delayed, at('09:59'))), 'HEARINGS_BEFORE_ITS_TIME');
});

test('a break ends after it begins, and its end is forgotten when the hearing goes on', () => {
  const begun = after(startHearing(hearing, at('10:00')));
  assert.equal(told(pauseHearing(begun, at('10:20'), at('10:20'))), 'HEARINGS_BREAK_TIME');
  const paused = after(pauseHearing(begun, at('10:35'), at('10:20')));
  assert.equal(paused.resumesAt?.toString(), at('10:35').toString());
  assert.equal(after(resumeHearing(paused)).resumesAt, null);
});

test('a new date lies in the future, or is set later', () => {
  assert.equal(
    told(adjournHearing(hearing, adjournment({ nextStartsAt: at('10:20') }), at('10:20'))),
    'HEARINGS_NEW_DATE_PAST',
  );
  assert.equal(told(adjournHearing(hearing, adjournment({ nextStartsAt: null }), at('10:20'))), 'adjourned');
});

test('an adjourned and a finished hearing remember when they ended', () => {
  const begun = after(startHearing(hearing, at('10:00')));
  assert.equal(after(finishHearing(begun, at('10:40'))).endedAt?.toString(), at('10:40').toString());
  assert.equal(after(adjournHearing(begun, adjournment(), at('10:20'))).endedAt?.toString(), at('10:20').toString());
});
