import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYearFaults } from './calendar-year-faults.ts';
import { holiday, holidayNames, movedDayOff } from './holidays.ts';
import { calendar2026 } from './seed-2026.ts';
import { calendar2027 } from './seed-2027.ts';
import { draftYear, withChangedDay, withDay, withoutDay } from './year-edits.ts';

const evidence = { source: 'test', verified: true };
const dates = (days: readonly { date: string }[]) => days.map(({ date }) => date);

test('a holiday on a weekend brings its moved day, unless somebody entered one', () => {
  const saturday = holiday('2026-08-29', holidayNames.constitutionDay, evidence);
  const days = withDay([], saturday);
  assert.deepEqual(dates(days), ['2026-08-29', '2026-08-31']);
  assert.equal(days[1]?.movedFrom, '2026-08-29');
  const entered = movedDayOff('2026-09-01', '2026-08-29', holidayNames.constitutionDay, evidence);
  assert.deepEqual(dates(withDay([entered], saturday)), ['2026-08-29', '2026-09-01']);
});

test('a holiday on a weekday brings nothing', () => {
  assert.deepEqual(dates(withDay([], holiday('2026-08-28', holidayNames.capitalDay, evidence))), ['2026-08-28']);
});

test('a day that goes takes its moved day along', () => {
  const left = dates(withoutDay(calendar2026.days, '2026-05-09'));
  assert.equal(left.length, calendar2026.days.length - 2);
  assert.ok(!left.includes('2026-05-11'));
});

test('a day written anew stands once', () => {
  const renamed = holiday('2026-12-16', holidayNames.republicDay, evidence);
  const days = withChangedDay(calendar2026.days, renamed);
  assert.equal(days.length, calendar2026.days.length);
  assert.equal(days.find(({ date }) => date === '2026-12-16')?.name.en, 'Republic Day');
});

test('the draft of a year has no fault and is unverified throughout', () => {
  const draft = draftYear(2028, calendar2027);
  assert.deepEqual(calendarYearFaults(draft), []);
  assert.ok(draft.days.every(({ verified }) => !verified));
  assert.ok(dates(draft.days).includes('2028-01-03'), 'Saturday 1 and Sunday 2 January are moved');
  assert.ok(dates(draft.days).includes('2028-01-04'));
});
