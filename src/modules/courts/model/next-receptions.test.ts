import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceptionException, ReceptionHours } from './court-services.ts';
import { nextReceptions } from './next-receptions.ts';
import { seedCalendarYears } from './working-calendar/seed.ts';
import { workingCalendar } from './working-calendar/working-calendar.ts';

const calendar = workingCalendar(seedCalendarYears);
const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const row = {
  ...{ id: 'x', courtCode: '7517', version: 1, source: 'test', verified: true },
  ...{ validFrom: day('2025-01-01'), validTo: null },
};
const weekly = (weekday: number, more: Partial<ReceptionHours> = {}): ReceptionHours => ({
  ...row,
  ...{
    weekday,
    startsAt: time('15:00'),
    endsAt: time('17:00'),
    room: '100',
    booking: null,
    slotMinutes: null,
    ...more,
  },
});
const exception = (on: string, hours: ReceptionException['hours'], room: string | null = null): ReceptionException => ({
  ...row,
  ...{ day: day(on), hours, room, reason: { kk: 'а', ru: 'а', en: 'a' } },
});
const next = (from: string, hours: ReceptionHours[], exceptions: ReceptionException[] = [], count = 3) =>
  nextReceptions({ hours, exceptions, calendar, from: Temporal.PlainDateTime.from(from), count }).map(
    (one) => `${one.day} ${one.startsAt.toString({ smallestUnit: 'minute' })} ${one.room}`,
  );

test('the nearest receptions follow the weekly hours and skip holidays', () => {
  // 16 December 2026 is a Wednesday and Independence Day.
  assert.deepEqual(next('2026-12-08T10:00', [weekly(3)]), [
    '2026-12-09 15:00 100',
    '2026-12-23 15:00 100',
    '2026-12-30 15:00 100',
  ]);
});

test('a reception counts until it ends', () => {
  assert.deepEqual(next('2026-11-25T16:59', [weekly(3)], [], 1), ['2026-11-25 15:00 100']);
  assert.deepEqual(next('2026-11-25T17:00', [weekly(3)], [], 1), ['2026-12-02 15:00 100']);
});

test('an exception takes a day away or gives it other hours and another room', () => {
  const other = { startsAt: time('09:00'), endsAt: time('10:00') };
  const exceptions = [exception('2026-11-25', null), exception('2026-11-26', other, '205')];
  assert.deepEqual(next('2026-11-24T10:00', [weekly(3)], exceptions, 2), [
    '2026-11-26 09:00 205',
    '2026-12-02 15:00 100',
  ]);
});

test('hours end with their last day and begin with their first', () => {
  const ends = weekly(3, { validTo: day('2026-11-25') });
  const begins = weekly(4, { validFrom: day('2026-12-03') });
  assert.deepEqual(next('2026-11-24T10:00', [ends, begins], [], 2), ['2026-11-25 15:00 100', '2026-12-03 15:00 100']);
});

test('nothing is promised in a year whose calendar is unknown', () => {
  assert.deepEqual(next('2027-12-29T18:00', [weekly(3)]), []);
});

test('Saturday hours hold on plain Saturdays', () => {
  assert.deepEqual(next('2026-11-24T10:00', [weekly(6)], [], 1), ['2026-11-28 15:00 100']);
});
