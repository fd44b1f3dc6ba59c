import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendarYears } from '../working-calendar/seed.ts';
import { workingCalendar } from '../working-calendar/working-calendar.ts';
import { computeDeadline } from './compute-deadline.ts';
import type { Deadline } from './deadline.ts';
import type { Term, TermBreak, TermUnit } from './term.ts';

const calendar = workingCalendar(seedCalendarYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const term = (amount: number, unit: TermUnit): Term => ({ amount, unit });
const suspended = (on: string, resumedOn: string | null): TermBreak => ({
  kind: 'suspended',
  on: day(on),
  resumedOn: resumedOn ? day(resumedOn) : null,
});
const interrupted = (on: string, resumedOn: string | null): TermBreak => ({
  ...suspended(on, resumedOn),
  kind: 'interrupted',
});
const count = (of: Term, event: string, ...breaks: TermBreak[]): Deadline =>
  computeDeadline({ branch: 'civil', term: of, event: day(event), breaks }, calendar);
const end = (deadline: Deadline) =>
  deadline.state === 'running' ? deadline.lastDay.toString() : `${deadline.state} since ${deadline.since}`;

test('a suspension keeps the working days that are left', () => {
  // 10 working days from Monday 9 November: two are counted, eight are left for 23 November.
  assert.equal(end(count(term(10, 'working_day'), '2026-11-09', suspended('2026-11-12', '2026-11-23'))), '2026-12-02');
  assert.equal(end(count(term(10, 'working_day'), '2026-11-09')), '2026-11-23');
});

test('the first day of a suspension does not count, the day of resumption does', () => {
  assert.equal(end(count(term(1, 'working_day'), '2026-11-23', suspended('2026-11-24', '2026-11-25'))), '2026-11-25');
});

test('a suspension resumed on a day off continues with the next working day', () => {
  assert.equal(end(count(term(2, 'working_day'), '2026-11-16', suspended('2026-11-18', '2026-11-21'))), '2026-11-23');
});

test('a suspension keeps the rest of months in calendar days', () => {
  // 2 months from 14 September end on 14 November; 5 days (10 to 14 November) are left for 1 December.
  assert.equal(end(count(term(2, 'month'), '2026-09-14', suspended('2026-11-10', '2026-12-01'))), '2026-12-07');
  const tenDaysLeft = count(term(2, 'month'), '2026-09-14', suspended('2026-11-05', '2026-12-01'));
  assert.equal(end(tenDaysLeft), '2026-12-10');
});

test('two suspensions both keep their rest, overlapping ones count once', () => {
  const twice = count(
    term(2, 'month'),
    '2026-09-14',
    suspended('2026-10-01', '2026-10-11'),
    suspended('2026-11-02', '2026-11-12'),
  );
  assert.equal(end(twice), '2026-12-04');
  const overlapping = count(
    term(2, 'month'),
    '2026-09-14',
    suspended('2026-10-05', '2026-10-11'),
    suspended('2026-10-01', '2026-10-07'),
  );
  assert.equal(end(overlapping), end(count(term(2, 'month'), '2026-09-14', suspended('2026-10-01', '2026-10-11'))));
});

test('an open suspension has no end and says what is left', () => {
  const days = count(term(10, 'working_day'), '2026-11-09', suspended('2026-11-12', null));
  assert.equal(end(days), 'suspended since 2026-11-12');
  assert.deepEqual(days.state !== 'running' && days.rest, [term(8, 'working_day')]);
  const months = count(term(2, 'month'), '2026-09-14', suspended('2026-11-10', null));
  assert.deepEqual(months.state !== 'running' && months.rest, [term(5, 'calendar_day')]);
});

test('an open suspension in the first part keeps the prolongation whole', () => {
  const request = { branch: 'civil', term: term(20, 'working_day'), event: day('2026-11-02') } as const;
  const deadline = computeDeadline(
    { ...request, prolongations: [term(1, 'month')], breaks: [suspended('2026-11-04', null)] },
    calendar,
  );
  assert.deepEqual(deadline.state !== 'running' && deadline.rest, [term(19, 'working_day'), term(1, 'month')]);
});

test('a suspension before the event or after the end changes nothing', () => {
  const plain = end(count(term(5, 'working_day'), '2026-11-09'));
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', suspended('2026-10-01', '2026-10-20'))), plain);
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', suspended('2026-11-17', '2026-12-20'))), plain);
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', suspended('2026-11-17', null))), plain);
  assert.equal(end(count(term(1, 'month'), '2026-10-13', suspended('2026-10-01', '2026-10-14'))), '2026-11-13');
});

test('a suspension that catches the rolled-over day gives the day of resumption', () => {
  // One month from 15 October ends on Sunday 15 November and is rolled over to Monday 16 November.
  const caught = count(term(1, 'month'), '2026-10-15', suspended('2026-11-16', '2026-11-25'));
  assert.equal(end(caught), '2026-11-25');
  const open = count(term(1, 'month'), '2026-10-15', suspended('2026-11-16', null));
  assert.equal(end(open), 'suspended since 2026-11-16');
});

test('a suspension that ends on the day it begins changes nothing', () => {
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', suspended('2026-11-11', '2026-11-11'))), '2026-11-16');
});

test('an interrupted term starts anew on the day after the return', () => {
  assert.equal(end(count(term(2, 'month'), '2026-08-03', interrupted('2026-09-30', '2026-11-02'))), '2027-01-05');
  assert.equal(
    end(count(term(10, 'working_day'), '2026-11-02', interrupted('2026-11-13', '2026-11-23'))),
    '2026-12-07',
  );
});

test('an interruption that has not ended leaves the whole term', () => {
  const deadline = count(term(2, 'month'), '2026-08-03', interrupted('2026-09-30', null));
  assert.equal(end(deadline), 'interrupted since 2026-09-30');
  assert.deepEqual(deadline.state !== 'running' && deadline.rest, [term(2, 'month')]);
});

test('an interruption does not wake a term that has ended', () => {
  const plain = end(count(term(5, 'working_day'), '2026-11-09'));
  assert.equal(plain, '2026-11-16');
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', interrupted('2026-11-17', '2026-12-01'))), plain);
  assert.equal(end(count(term(5, 'working_day'), '2026-11-09', interrupted('2026-11-16', '2026-12-01'))), '2026-12-08');
});

test('an interruption of a suspended term starts it anew as well', () => {
  const deadline = count(
    term(5, 'working_day'),
    '2026-11-09',
    suspended('2026-11-11', null),
    interrupted('2026-11-30', '2026-12-07'),
  );
  assert.equal(deadline.state, 'suspended');
  const resumed = count(
    term(5, 'working_day'),
    '2026-11-09',
    suspended('2026-11-11', '2026-12-01'),
    interrupted('2026-11-30', '2026-12-07'),
  );
  assert.equal(end(resumed), '2026-12-14');
});

test('two interruptions leave the term of the last return', () => {
  const deadline = count(
    term(1, 'month'),
    '2026-08-03',
    interrupted('2026-10-12', '2026-11-02'),
    interrupted('2026-08-20', '2026-09-21'),
  );
  assert.equal(end(deadline), '2026-12-02');
});
