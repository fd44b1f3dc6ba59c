import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendarYears } from '../working-calendar/seed.ts';
import { CalendarYearMissing, workingCalendar } from '../working-calendar/working-calendar.ts';
import { computeDeadline } from './compute-deadline.ts';
import { type DeadlineRequest, isInTime, type RunningDeadline } from './deadline.ts';
import type { Term, TermUnit } from './term.ts';

const calendar = workingCalendar(seedCalendarYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const almaty = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Almaty]`).toInstant();
const term = (amount: number, unit: TermUnit): Term => ({ amount, unit });

function running(request: DeadlineRequest): RunningDeadline {
  const deadline = computeDeadline(request, calendar);
  assert.equal(deadline.state, 'running');
  return deadline as RunningDeadline;
}
const lastDay = (event: string, amount: number, unit: TermUnit, branch: DeadlineRequest['branch'] = 'civil') =>
  running({ branch, term: term(amount, unit), event: day(event) }).lastDay.toString();

test('working days run from the day after the event', () => {
  assert.equal(lastDay('2026-11-23', 5, 'working_day'), '2026-11-30');
  assert.equal(lastDay('2026-11-23', 1, 'working_day'), '2026-11-24');
});

test('an event on a Friday starts the count on Monday', () => {
  assert.equal(lastDay('2026-11-20', 1, 'working_day'), '2026-11-23');
  assert.equal(lastDay('2026-11-20', 5, 'working_day'), '2026-11-27');
});

test('an event on a day off counts like one on its eve', () => {
  assert.equal(lastDay('2026-11-21', 5, 'working_day'), '2026-11-27');
  assert.equal(lastDay('2026-11-22', 5, 'working_day'), '2026-11-27');
});

test('holiday chains and moved days off are stepped over', () => {
  assert.equal(lastDay('2026-03-05', 10, 'working_day'), '2026-03-20');
  assert.equal(lastDay('2026-03-20', 1, 'working_day'), '2026-03-26');
  assert.equal(lastDay('2026-05-06', 2, 'working_day'), '2026-05-12');
});

test('a Sunday made a working day counts', () => {
  assert.equal(lastDay('2025-01-02', 1, 'working_day'), '2025-01-05');
});

test('the count passes into the next year', () => {
  assert.equal(lastDay('2026-12-28', 5, 'working_day'), '2027-01-06');
});

test('a term of months ends on the day with the same number', () => {
  assert.equal(lastDay('2026-09-15', 2, 'month'), '2026-11-16');
  assert.equal(lastDay('2026-10-15', 1, 'month'), '2026-11-16');
  assert.equal(lastDay('2026-10-13', 1, 'month'), '2026-11-13');
});

test('31 January and a month end on the last day of February', () => {
  assert.equal(lastDay('2025-01-31', 1, 'month'), '2025-02-28');
  assert.equal(lastDay('2026-01-31', 1, 'month'), '2026-03-02');
  assert.equal(lastDay('2025-10-31', 1, 'month'), '2025-12-01');
});

test('in a leap year the last day of February is the 29th, and a year after a leap day is the 28th', () => {
  const leap = workingCalendar([
    { year: 2028, days: [] },
    { year: 2029, days: [] },
    { year: 2033, days: [] },
  ]);
  const at = (event: string, amount: number, unit: TermUnit) => {
    const deadline = computeDeadline({ branch: 'civil', term: term(amount, unit), event: day(event) }, leap);
    assert.equal(deadline.state, 'running');
    return (deadline as RunningDeadline).lastDay.toString();
  };
  assert.equal(at('2028-01-31', 1, 'month'), '2028-02-29');
  assert.equal(at('2028-02-29', 1, 'year'), '2029-02-28');
  assert.equal(at('2028-02-29', 5, 'year'), '2033-02-28');
  assert.equal(at('2028-02-29', 1, 'month'), '2028-03-29');
});

test('a last day that rests is rolled over to the next working day', () => {
  assert.equal(lastDay('2026-11-16', 5, 'calendar_day', 'criminal'), '2026-11-23');
  assert.equal(lastDay('2026-02-21', 1, 'month'), '2026-03-26');
  assert.equal(lastDay('2026-04-09', 1, 'month'), '2026-05-12');
  assert.equal(lastDay('2026-07-31', 1, 'month'), '2026-08-31');
});

test('days of 24 hours include rest days', () => {
  assert.equal(lastDay('2026-11-19', 5, 'calendar_day', 'offence'), '2026-11-24');
  assert.equal(lastDay('2026-11-19', 5, 'working_day', 'offence'), '2026-11-26');
});

test('a term of no days ends on the day of the event, rolled over when it rests', () => {
  assert.equal(lastDay('2026-11-20', 0, 'calendar_day'), '2026-11-20');
  assert.equal(lastDay('2026-11-21', 0, 'calendar_day'), '2026-11-23');
});

test('what can be sent is in time until 24:00 and late at 24:00', () => {
  const deadline = running({ branch: 'civil', term: term(10, 'working_day'), event: day('2026-11-10') });
  assert.equal(deadline.endsAt.toString(), almaty('2026-11-25T00:00').toString());
  assert.equal(deadline.endsAt.toString(), '2026-11-24T19:00:00Z');
  assert.equal(isInTime(deadline, almaty('2026-11-24T23:59:59')), true);
  assert.equal(isInTime(deadline, almaty('2026-11-24T23:59:59.999999999')), true);
  assert.equal(isInTime(deadline, almaty('2026-11-25T00:00:00')), false);
});

test('what must be done in the court itself ends with its working day', () => {
  const closing = { at: 'court' as const, closesAt: () => Temporal.PlainTime.from('18:30') };
  const deadline = running({ branch: 'civil', term: term(1, 'working_day'), event: day('2026-11-23'), closing });
  assert.equal(isInTime(deadline, almaty('2026-11-24T18:29:59')), true);
  assert.equal(isInTime(deadline, almaty('2026-11-24T18:30')), false);
});

test('the closing hour is asked for the last day, not for another one', () => {
  const asked: string[] = [];
  const closing = {
    at: 'court' as const,
    closesAt: (on: Temporal.PlainDate) => {
      asked.push(on.toString());
      return Temporal.PlainTime.from('17:00');
    },
  };
  running({ branch: 'civil', term: term(1, 'month'), event: day('2026-10-15'), closing });
  assert.deepEqual(asked, ['2026-11-16']);
});

test('an event given as an instant falls on its legal day in Almaty', () => {
  const request = { branch: 'civil', term: term(1, 'working_day') } as const;
  assert.equal(running({ ...request, event: almaty('2026-11-23T23:59:59') }).lastDay.toString(), '2026-11-24');
  assert.equal(running({ ...request, event: almaty('2026-11-24T00:00') }).lastDay.toString(), '2026-11-25');
});

test('prolongations of the same unit are counted from the event, not from a shortened end', () => {
  const prolonged = running({
    branch: 'civil',
    term: term(2, 'month'),
    event: day('2025-12-31'),
    prolongations: [term(1, 'month')],
  });
  assert.equal(prolonged.lastDay.toString(), '2026-03-31');
});

test('a prolongation of another unit is counted from the end before roll-over', () => {
  const prolonged = running({
    branch: 'civil',
    term: term(20, 'working_day'),
    event: day('2026-09-01'),
    prolongations: [term(1, 'month')],
  });
  assert.equal(lastDay('2026-09-01', 20, 'working_day'), '2026-09-29');
  assert.equal(prolonged.lastDay.toString(), '2026-10-29');
});

test('a year without calendar data is refused, a month that ends inside the data is not', () => {
  assert.throws(() => lastDay('2027-12-20', 10, 'working_day'), CalendarYearMissing);
  assert.throws(() => lastDay('2027-12-15', 1, 'month'), CalendarYearMissing);
  assert.equal(lastDay('2027-11-30', 1, 'month'), '2027-12-30');
});

test('an amount that is no term is refused', () => {
  for (const amount of [-1, 1.5, Number.NaN, 1001])
    assert.throws(() => lastDay('2026-11-20', amount, 'working_day'), RangeError);
  assert.throws(() => lastDay('2026-11-20', 0, 'month'), RangeError);
});
