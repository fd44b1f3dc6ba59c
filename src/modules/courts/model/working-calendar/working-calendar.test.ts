import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedCalendarYears } from './seed.ts';
import { CalendarYearMissing, workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar(seedCalendarYears);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const isWorking = (iso: string) => calendar.isWorkingDay(day(iso));

test('Monday to Friday work, Saturday and Sunday rest', () => {
  assert.deepEqual(
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(isWorking),
    [true, true, true, true, true, false, false],
  );
});

test('a holiday rests and says its name and source', () => {
  const status = calendar.statusOf(day('2026-12-16'));
  assert.equal(status.isWorking, false);
  assert.equal(status.reason, 'holiday');
  assert.equal(status.row?.name.kk, 'Тәуелсіздік күні');
  assert.match(status.row?.source ?? '', /Ministry of Labour/);
});

test('a holiday on a weekend is called a holiday, a plain weekend a weekend', () => {
  assert.equal(calendar.statusOf(day('2026-03-08')).reason, 'holiday');
  assert.equal(calendar.statusOf(day('2026-03-07')).reason, 'weekend');
});

test('the days off moved in 2026 are 9, 24 and 25 March, 11 May and 26 October', () => {
  for (const iso of ['2026-03-09', '2026-03-24', '2026-03-25', '2026-05-11', '2026-10-26']) {
    assert.equal(calendar.statusOf(day(iso)).reason, 'moved_day_off', iso);
  }
  for (const iso of ['2026-03-10', '2026-03-26', '2026-05-12', '2026-10-27']) assert.equal(isWorking(iso), true, iso);
});

test('the first day of Құрбан айт rests on 27 May 2026', () => {
  assert.equal(calendar.statusOf(day('2026-05-27')).reason, 'religious_day_off');
});

test('30 August moves rest to 1 September in 2025 and gives none from 2026 on', () => {
  assert.equal(isWorking('2025-09-01'), false);
  assert.equal(calendar.statusOf(day('2026-08-30')).reason, 'weekend');
  assert.equal(isWorking('2026-08-31'), true);
  assert.equal(isWorking('2027-08-30'), true);
});

test('15 March is a holiday from 2027 on and not before', () => {
  assert.equal(isWorking('2026-03-16'), true);
  assert.equal(calendar.statusOf(day('2026-03-15')).reason, 'weekend');
  assert.equal(calendar.statusOf(day('2027-03-15')).reason, 'holiday');
});

test('a Sunday that gave its rest to another day works', () => {
  assert.equal(isWorking('2025-01-03'), false);
  assert.equal(calendar.statusOf(day('2025-01-05')).reason, 'extra_working_day');
  assert.equal(calendar.addWorkingDays(day('2025-01-02'), 1).toString(), '2025-01-05');
});

test('working days are counted from the day after', () => {
  assert.equal(calendar.addWorkingDays(day('2026-11-20'), 1).toString(), '2026-11-23');
  assert.equal(calendar.addWorkingDays(day('2026-11-20'), 5).toString(), '2026-11-27');
  assert.equal(calendar.addWorkingDays(day('2026-11-21'), 1).toString(), '2026-11-23');
  assert.equal(calendar.addWorkingDays(day('2026-11-20'), 0).toString(), '2026-11-20');
});

test('working days are counted backwards for reminders', () => {
  assert.equal(calendar.addWorkingDays(day('2026-11-23'), -1).toString(), '2026-11-20');
  assert.equal(calendar.addWorkingDays(day('2026-03-26'), -1).toString(), '2026-03-20');
});

test('a chain of Nauryz days and weekends is stepped over whole', () => {
  assert.equal(calendar.addWorkingDays(day('2026-03-20'), 1).toString(), '2026-03-26');
  assert.equal(calendar.workingDayOnOrAfter(day('2026-03-21')).toString(), '2026-03-26');
  assert.equal(calendar.workingDayOnOrAfter(day('2026-03-20')).toString(), '2026-03-20');
});

test('counting between two days is the inverse of adding', () => {
  for (const count of [1, 5, 20, 60]) {
    const from = day('2026-02-27');
    assert.equal(calendar.workingDaysBetween(from, calendar.addWorkingDays(from, count)), count);
  }
  assert.equal(calendar.workingDaysBetween(day('2026-11-23'), day('2026-11-20')), 0);
});

test('the months of 2026 have the working days of the official balance', () => {
  const working = (month: number) => {
    const first = Temporal.PlainDate.from({ year: 2026, month, day: 1 });
    return Array.from({ length: first.daysInMonth }, (_, index) => first.add({ days: index })).filter((date) =>
      calendar.isWorkingDay(date),
    ).length;
  };
  assert.deepEqual([working(1), working(5)], [19, 17]);
});

test('2025 has the 246 working days of the official balance', () => {
  assert.equal(calendar.workingDaysBetween(day('2025-01-01'), day('2025-12-31')), 246);
});

test('a year without data is refused by name instead of guessed', () => {
  assert.throws(
    () => calendar.addWorkingDays(day('2027-12-30'), 5),
    (error) =>
      error instanceof CalendarYearMissing && error.code === 'COURTS_CALENDAR_YEAR_MISSING' && error.year === 2028,
  );
  assert.throws(() => calendar.isWorkingDay(day('2024-12-31')), CalendarYearMissing);
});

test('a fraction of a day is not a count of working days', () => {
  assert.throws(() => calendar.addWorkingDays(day('2026-11-20'), 1.5), RangeError);
});

test('one year cannot be given twice', () => {
  const [first] = seedCalendarYears;
  assert.ok(first);
  assert.throws(() => workingCalendar([first, first]), RangeError);
});
