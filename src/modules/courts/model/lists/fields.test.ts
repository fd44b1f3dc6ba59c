import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHouseError } from '#platform/errors';
import { LANGS } from '#platform/i18n';
import { labelText } from '../../locales/index.ts';
import { calendarDays } from './calendar-days.ts';
import { readEntry } from './court-list.ts';
import { COURT_LISTS, courtList } from './court-lists.ts';
import { courtProfile } from './court-profile.ts';
import type { Field } from './field.ts';
import { choice, date, line, mark, number, phone, time } from './fields.ts';

const refusal = (field: Field, text: string): string => {
  try {
    field.read(text);
    return 'read';
  } catch (thrown) {
    assert.ok(isHouseError(thrown));
    return `${thrown.code} ${thrown.say('en')}`;
  }
};

test('a date is read in both spellings and refused when the calendar has no such day', () => {
  const day = date('day');
  for (const text of ['24.11.2026', '2026-11-24', '24/11/2026'])
    assert.equal(String(day.read(text)), '2026-11-24', text);
  assert.equal(String(day.read('1.2.2028')), '2028-02-01');
  for (const text of ['31.11.2026', '29.02.2027', '2026-13-01', 'ертең', '24.11.26']) {
    assert.match(refusal(day, text), /^COURTS_FIELD_NOT_DATE .*“Date”/, text);
  }
});

test('a time is read to the minute within the day', () => {
  const starts = time('starts_at');
  assert.equal(String(starts.read('9:05')), '09:05:00');
  assert.equal(String(starts.read('23.59')), '23:59:00');
  for (const text of ['24:00', '9:60', '9', '09:30:15'])
    assert.match(refusal(starts, text), /^COURTS_FIELD_NOT_TIME/, text);
});

test('a phone is written in one way whatever its spelling', () => {
  const field = phone('phone');
  for (const text of ['8 (727) 250-12-34', '+7 727 250 12 34', '77272501234', "'+77272501234", '727 250 12 34']) {
    assert.equal(field.read(text), '+7 727 250 12 34', text);
  }
  assert.equal(field.read('8 7172 55-12-34'), '+7 7172 55 12 34');
  assert.equal(field.read('1401'), '1401');
  for (const text of ['12', '250 12 34', '+1 202 555 0100', '8 (727) 250-12-3x']) {
    assert.match(refusal(field, text), /^COURTS_FIELD_NOT_PHONE/, text);
  }
});

test('a number keeps to its bounds', () => {
  const floor = number('floor', -5, 60);
  assert.equal(floor.read('-5'), -5);
  assert.equal(floor.read('60'), 60);
  for (const text of ['-6', '61', '3.5', 'үш']) assert.match(refusal(floor, text), /NOT_NUMBER .*-5 to 60/, text);
});

test('a choice is read by its code or by its word in any language', () => {
  const role = choice('role', 'role', ['judge', 'administrator']);
  for (const text of ['judge', 'Судья', 'судья ']) assert.equal(role.read(text.trim()), 'judge', text);
  assert.equal(role.read('СОТ ӘКІМШІСІ'), 'administrator');
  assert.match(refusal(role, 'прокурор'), /NOT_CHOICE .*judge.*court administrator/);
  assert.equal(choice('weekday', 'weekday', ['1', '2'], { isNumber: true }).read('сейсенбі'), 2);
});

test('a mark is a yes or a no', () => {
  const video = mark('has_video');
  for (const text of ['иә', 'Да', 'yes', '1', '+']) assert.equal(video.read(text), true, text);
  for (const text of ['жоқ', 'нет', 'no', '0', '']) assert.equal(video.read(text), false, text);
  assert.match(refusal(video, 'мүмкін'), /^COURTS_FIELD_NOT_MARK/);
});

test('a text has a length, no control characters, and no letters lost on the way', () => {
  const field = line('room', 5);
  assert.equal(field.read('12\u0000\u202e3'), '123');
  assert.equal(field.read('12345'), '12345');
  assert.match(refusal(field, '123456'), /^COURTS_FIELD_TOO_LONG .*5 characters/);
  assert.match(refusal(field, ' \u0007 '), /FIELD_EMPTY/);
  assert.match(refusal(line('room', 50), '?аза?стан'), /LETTERS_LOST/);
  assert.equal(line('room', 50).read('Қайда барамын?'), 'Қайда барамын?');
});

test('rules across columns name the column that mends them', () => {
  const faults = (list: Parameters<typeof readEntry>[0], raw: Record<string, string>) => {
    const read = readEntry(list, raw);
    return read.ok ? [] : read.faults.map(({ field, error }) => `${field} ${error.code}`);
  };
  const hours = { weekday: '1', starts_at: '10:00', ends_at: '12:00', room: '1' };
  assert.deepEqual(faults(courtList('reception-hours'), hours), []);
  assert.deepEqual(faults(courtList('reception-hours'), { ...hours, ends_at: '10:00' }), [
    'ends_at COURTS_ENDS_BEFORE_START',
  ]);
  assert.deepEqual(faults(courtList('reception-hours'), { ...hours, booking_kk: 'Кеңседе' }), [
    'booking_ru COURTS_TEXT_IN_ALL_LANGUAGES',
  ]);
  const dates = { ...hours, valid_from: '24.11.2026', valid_to: '23.11.2026' };
  assert.deepEqual(faults(courtList('reception-hours'), dates), ['valid_to COURTS_LAST_DAY_BEFORE_FIRST']);
  assert.deepEqual(faults(courtList('reception-hours'), { ...dates, valid_to: '24.11.2026' }), []);
  const exception = { day: '24.11.2026', reason_kk: 'а', reason_ru: 'а', reason_en: 'a', starts_at: '10:00' };
  assert.deepEqual(faults(courtList('reception-exceptions'), exception), ['ends_at COURTS_HOURS_BOTH_OR_NONE']);
  const day = { day: '09.03.2026', kind: 'moved_day_off', name_kk: 'а', name_ru: 'а', name_en: 'a', source: 'x' };
  assert.deepEqual(faults(calendarDays, day), ['moved_from COURTS_CALENDAR_MOVED_FROM_NOTHING']);
  assert.deepEqual(faults(calendarDays, { ...day, kind: 'holiday', moved_from: '08.03.2026' }), [
    'moved_from COURTS_CALENDAR_HOLIDAY_IS_NOT_MOVED',
  ]);
  const names = { name_kk: 'а', name_ru: 'а', name_en: 'a', short_kk: 'а', short_ru: 'а', short_en: 'a' };
  assert.deepEqual(faults(courtProfile, { ...names, email: 'kense' }), ['email COURTS_FIELD_NOT_EMAIL']);
  assert.deepEqual(faults(courtProfile, { ...names, website: 'http://sot.example' }), [
    'website COURTS_FIELD_NOT_WEBSITE',
  ]);
});

test('no two columns of a list are called the same in any language', () => {
  for (const list of [...COURT_LISTS.map(courtList), calendarDays, courtProfile]) {
    const names = list.fields.flatMap(({ label }) => [...new Set(LANGS.map((lang) => labelText(lang, label)))]);
    assert.equal(new Set(names).size, names.length, list.name);
  }
});
