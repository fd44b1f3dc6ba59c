import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarDay } from './calendar-day.ts';
import { calendarYearFaults } from './calendar-year-faults.ts';
import { extraWorkingDay, holiday, movedDayOff, holidayNames as of, religiousDayOff } from './holidays.ts';
import { movedDaysOffByLaw } from './moved-days-off.ts';
import { seedCalendarYears } from './seed.ts';

const evidence = { source: 'order', verified: true };
const codes = (...days: CalendarDay[]) => calendarYearFaults({ year: 2026, days }).map(({ code }) => code);

test('the seeded years have no fault', () => {
  for (const year of seedCalendarYears) assert.deepEqual(calendarYearFaults(year), [], `${year.year}`);
});

test('every seeded day off that the law moves is where the law puts it', () => {
  for (const { year, days } of seedCalendarYears) {
    const isGovernmentTransfer = (row: CalendarDay) =>
      days.some((other) => other.kind === 'extra_working_day' && other.movedFrom === row.date);
    const seeded = days
      .filter((row) => row.kind === 'moved_day_off' && !isGovernmentTransfer(row))
      .map(({ date, movedFrom }) => ({ date, movedFrom }));
    assert.deepEqual(movedDaysOffByLaw(days), seeded, `${year}`);
  }
});

test('the seeded years say what is not verified', () => {
  const unverified = seedCalendarYears
    .flatMap(({ days }) => days.filter((row) => !row.verified))
    .map((row) => row.date);
  assert.ok(unverified.includes('2026-10-25'));
  assert.ok(unverified.includes('2027-03-15'));
  assert.ok(!unverified.includes('2026-05-27'));
});

test('a date that does not exist is a fault', () => {
  assert.deepEqual(codes(holiday('2026-02-30', of.nauryz, evidence)), ['DATE_INVALID']);
  assert.deepEqual(codes(holiday('26.10.2026', of.nauryz, evidence)), ['DATE_INVALID']);
});

test('a date of another year is a fault', () => {
  assert.deepEqual(codes(holiday('2025-05-01', of.unityDay, evidence)), ['DATE_OUTSIDE_YEAR']);
});

test('the same date twice is a fault', () => {
  const day = holiday('2026-05-01', of.unityDay, evidence);
  assert.deepEqual(codes(day, day), ['DATE_TWICE']);
});

test('a row without source or without a name in one language is a fault', () => {
  assert.deepEqual(codes(holiday('2026-05-01', of.unityDay, { source: ' ', verified: true })), ['SOURCE_EMPTY']);
  assert.deepEqual(codes(holiday('2026-05-01', { kk: 'Мереке', ru: '', en: 'Day' }, evidence)), ['NAME_EMPTY']);
});

test('rest cannot be moved to a weekend, nor work to a weekday', () => {
  assert.deepEqual(codes(movedDayOff('2026-05-10', '2026-05-09', of.victoryDay, evidence)), [
    'MOVED_DAY_OFF_ON_WEEKEND',
  ]);
  assert.deepEqual(codes(extraWorkingDay('2026-05-08', '2026-05-11', of.victoryDay, evidence)), [
    'EXTRA_WORKING_DAY_ON_WEEKDAY',
  ]);
});

test('a moved day says from where', () => {
  assert.deepEqual(codes({ ...movedDayOff('2026-05-11', 'x', of.victoryDay, evidence), movedFrom: null }), [
    'MOVED_FROM_NOTHING',
  ]);
  assert.deepEqual(codes(movedDayOff('2026-05-11', '2026-05-11', of.victoryDay, evidence)), ['MOVED_FROM_NOTHING']);
});

test('a holiday on a weekend without its moved day off is a fault, a religious day off is not', () => {
  assert.deepEqual(codes(holiday('2026-05-09', of.victoryDay, evidence)), ['HOLIDAY_ON_WEEKEND_NOT_MOVED']);
  assert.deepEqual(codes(religiousDayOff('2026-05-09', of.kurbanAit, evidence)), []);
});

test('the law moves rest over a religious day off that stands in the way', () => {
  const moved = movedDaysOffByLaw([
    holiday('2026-05-09', of.victoryDay, evidence),
    religiousDayOff('2026-05-11', of.kurbanAit, evidence),
  ]);
  assert.deepEqual(moved, [{ date: '2026-05-12', movedFrom: '2026-05-09' }]);
});
