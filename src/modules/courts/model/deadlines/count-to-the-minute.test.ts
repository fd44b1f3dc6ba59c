import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendarYears } from '../working-calendar/seed.ts';
import { workingCalendar } from '../working-calendar/working-calendar.ts';
import { computeDeadline } from './compute-deadline.ts';
import { type DeadlineRequest, isInTime, type RunningDeadline } from './deadline.ts';
import type { TermUnit } from './term.ts';

const calendar = workingCalendar(seedCalendarYears);
const almaty = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Almaty]`).toInstant();

function count(amount: number, unit: TermUnit, event: string, more: Partial<DeadlineRequest> = {}): RunningDeadline {
  const request: DeadlineRequest = { branch: 'criminal', term: { amount, unit }, event: almaty(event), ...more };
  return computeDeadline(request, calendar) as RunningDeadline;
}
const local = ({ endsAt }: RunningDeadline) => endsAt.toZonedDateTimeISO('Asia/Almaty').toPlainDateTime().toString();
const custody = { isCustody: true };

test('the hour of the event does not count', () => {
  assert.equal(local(count(24, 'hour', '2026-11-20T10:20')), '2026-11-21T11:00:00');
  assert.equal(local(count(24, 'hour', '2026-11-20T10:00')), '2026-11-21T11:00:00');
  assert.equal(local(count(24, 'hour', '2026-11-20T10:59:59')), '2026-11-21T11:00:00');
});

test('hours run through rest days and do not roll over', () => {
  assert.equal(local(count(24, 'hour', '2026-11-21T10:20')), '2026-11-22T11:00:00');
  assert.equal(local(count(72, 'hour', '2026-03-20T10:20')), '2026-03-23T11:00:00');
});

test('hours that end at midnight end on the day before', () => {
  assert.equal(count(13, 'hour', '2026-11-20T10:20').lastDay.toString(), '2026-11-20');
});

test('custody counts from the minute of the event', () => {
  assert.equal(local(count(48, 'hour', '2026-11-20T10:20:45', custody)), '2026-11-22T10:20:00');
  assert.equal(local(count(10, 'calendar_day', '2026-11-20T10:20', custody)), '2026-11-30T10:20:00');
});

test('custody of months ends at the same minute of the matching day and is not rolled over', () => {
  assert.equal(local(count(2, 'month', '2026-09-15T10:20', custody)), '2026-11-15T10:20:00');
  assert.equal(count(2, 'month', '2026-09-15T10:20', custody).lastDay.dayOfWeek, 7);
  assert.equal(local(count(1, 'month', '2026-01-31T10:20', custody)), '2026-02-28T10:20:00');
});

test('custody is over at that minute, not after it', () => {
  const deadline = count(48, 'hour', '2026-11-20T10:20', custody);
  assert.equal(isInTime(deadline, almaty('2026-11-22T10:19:59.999')), true);
  assert.equal(isInTime(deadline, almaty('2026-11-22T10:20')), false);
});

test('prolonged custody adds up', () => {
  const prolonged = count(48, 'hour', '2026-11-20T10:20', {
    ...custody,
    prolongations: [{ amount: 24, unit: 'hour' }],
  });
  assert.equal(local(prolonged), '2026-11-23T10:20:00');
});

test('custody needs no calendar of the year it ends in', () => {
  assert.equal(local(count(2, 'month', '2027-12-15T10:20', custody)), '2028-02-15T10:20:00');
});

test('hours and custody are refused without an instant, with working days and with breaks', () => {
  const friday = Temporal.PlainDate.from('2026-11-20');
  assert.throws(() => count(48, 'hour', '2026-11-20T10:20', { event: friday }), RangeError);
  assert.throws(() => count(2, 'working_day', '2026-11-20T10:20', custody), RangeError);
  assert.throws(
    () => count(2, 'hour', '2026-11-20T10:20', { prolongations: [{ amount: 1, unit: 'month' }] }),
    RangeError,
  );
  const breaks = [{ kind: 'suspended' as const, on: friday, resumedOn: null }];
  assert.throws(() => count(2, 'hour', '2026-11-20T10:20', { breaks }), RangeError);
});
