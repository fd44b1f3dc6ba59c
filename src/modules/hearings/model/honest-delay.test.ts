import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DelayReason, type HearingCourse, scheduledHearing } from './hearing-course.ts';
import { honestDelays, minutesLateAtStart, shownDay } from './honest-delay.ts';

const at = (time: string) => Temporal.ZonedDateTime.from(`2026-11-24T${time}[Asia/Almaty]`).toInstant();
const hearing = (time: string, minutes = 30): HearingCourse => scheduledHearing(at(time), minutes);
const begun = (time: string, beganAt: string, minutes = 30): HearingCourse => ({
  ...hearing(time, minutes),
  state: 'in_progress',
  beganAt: at(beganAt),
});
const delayed = (time: string, expected: string | null, reason: DelayReason = 'judge_delayed'): HearingCourse => ({
  ...hearing(time),
  state: 'delayed',
  delay: { reason, explanation: '', expectedAt: expected ? at(expected) : null },
});
const wall = (instant: Temporal.Instant | null) =>
  instant?.toZonedDateTimeISO('Asia/Almaty').toPlainTime().toString({ smallestUnit: 'minute' }) ?? 'unknown';
const told = (now: string, ...day: HearingCourse[]) =>
  honestDelays(day, at(now)).map((delay) => delay && `${wall(delay.expectedAt)} +${delay.lateMinutes} ${delay.reason}`);

test('a hearing with a free room is on time', () => {
  assert.deepEqual(told('09:30', hearing('10:00')), ['10:00 +0 null']);
  assert.deepEqual(told('10:00', hearing('10:00')), ['10:00 +0 null']);
});

test('a hearing that nobody opened is late by the clock, without a reason and without a promise', () => {
  assert.deepEqual(told('10:12', hearing('10:00')), ['unknown +12 null']);
});

test('what the court said is repeated while it can still come true', () => {
  assert.deepEqual(told('09:50', delayed('10:00', '10:40')), ['10:40 +40 judge_delayed']);
  assert.deepEqual(told('10:39', delayed('10:00', '10:40')), ['10:40 +40 judge_delayed']);
  assert.deepEqual(told('10:50', delayed('10:00', '10:40')), ['unknown +50 judge_delayed']);
  assert.deepEqual(told('10:10', delayed('10:00', null)), ['unknown +10 judge_delayed']);
});

test('a hearing waits for the one before it in the room', () => {
  assert.deepEqual(told('10:20', begun('09:30', '09:52', 45), hearing('10:15')), [
    null,
    '10:40 +25 previous_hearing_not_finished',
  ]);
});

test('when the planned end has passed the room is not promised for now', () => {
  assert.deepEqual(told('10:33', begun('09:30', '09:30', 45), hearing('10:15')), [
    null,
    '10:40 +25 previous_hearing_not_finished',
  ]);
});

test('a break holds the room until its end', () => {
  const paused: HearingCourse = { ...begun('09:30', '09:30'), state: 'paused', resumesAt: at('11:00') };
  assert.deepEqual(told('10:20', paused, hearing('10:30')), [null, '11:00 +30 previous_hearing_not_finished']);
});

test('a delay moves the whole row behind it', () => {
  assert.deepEqual(told('09:50', delayed('10:00', '10:40'), hearing('10:30'), hearing('11:00'), hearing('14:00')), [
    '10:40 +40 judge_delayed',
    '11:10 +40 previous_hearing_not_finished',
    '11:40 +40 previous_hearing_not_finished',
    '14:00 +0 null',
  ]);
});

test('less than five minutes of overlap is no delay', () => {
  assert.deepEqual(told('09:50', begun('09:30', '09:34'), hearing('10:00'))[1], '10:00 +0 null');
  assert.deepEqual(
    told('09:50', begun('09:30', '09:35'), hearing('10:00'))[1],
    '10:05 +5 previous_hearing_not_finished',
  );
});

test('what is finished or adjourned holds no room', () => {
  const finished: HearingCourse = { ...begun('09:30', '09:30', 600), state: 'finished' };
  assert.deepEqual(told('09:55', finished, { ...hearing('09:40', 600), state: 'adjourned' }, hearing('10:00')), [
    null,
    null,
    '10:00 +0 null',
  ]);
});

test('the answer keeps the order it was asked in', () => {
  assert.deepEqual(told('09:50', hearing('11:00'), delayed('10:00', '11:30')), [
    '12:00 +60 previous_hearing_not_finished',
    '11:30 +90 judge_delayed',
  ]);
});

test('a board calls a hearing delayed while its room is taken, though it is about to begin by the clock', () => {
  const states = shownDay([begun('09:30', '09:50', 45), hearing('10:15'), hearing('15:00')], at('10:10')).map(
    (line) => line.state,
  );
  assert.deepEqual(states, ['in_progress', 'delayed', 'scheduled']);
  assert.equal(shownDay([hearing('10:15')], at('10:10'))[0]?.state, 'about_to_begin');
});

test('the delay at the start is remembered in whole minutes', () => {
  assert.equal(minutesLateAtStart(begun('10:00', '10:07:59')), 7);
  assert.equal(minutesLateAtStart(begun('10:00', '10:00')), 0);
  assert.equal(minutesLateAtStart(hearing('10:00')), null);
});
