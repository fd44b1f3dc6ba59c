import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatDayAndMonth, formatLongDate, formatNumericDate } from './dates.ts';
import { formatCount, formatTenge } from './numbers.ts';
import { pluralEn, pluralRu } from './plural.ts';
import { formatTime, formatTimeSpan } from './times.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const almaty = (local: string) => Temporal.ZonedDateTime.from(`${local}[Asia/Almaty]`).toInstant();

test('a long date is written as each language writes it', () => {
  const date = day('2026-11-24');
  assert.equal(formatLongDate('kk', date), '2026 ж. 24 қараша, сейсенбі');
  assert.equal(formatLongDate('ru', date), '24 ноября 2026 г., вторник');
  assert.equal(formatLongDate('en', date), 'Tuesday, 24 November 2026');
});

test('a date without weekday, without year and in figures', () => {
  const date = day('2026-03-08');
  assert.deepEqual(
    (['kk', 'ru', 'en'] as const).map((lang) => formatDate(lang, date)),
    ['2026 ж. 8 наурыз', '8 марта 2026 г.', '8 March 2026'],
  );
  assert.deepEqual(
    (['kk', 'ru', 'en'] as const).map((lang) => formatDayAndMonth(lang, date)),
    ['8 наурыз', '8 марта', '8 March'],
  );
  assert.equal(formatNumericDate(date), '08.03.2026');
});

test('every day of a year agrees with the Unicode locale data', () => {
  const locales = { kk: 'kk', ru: 'ru', en: 'en-GB' } as const;
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const intl = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'full', timeZone: 'UTC' });
    for (let offset = 0; offset < 365; offset += 1) {
      const date = day('2026-01-01').add({ days: offset });
      const expected = intl.format(new Date(`${date}T00:00Z`));
      const ours = formatLongDate(lang, date);
      assert.equal(
        lang === 'ru' ? `${ours.split(', ')[1]}, ${ours.split(', ')[0]}` : ours,
        expected.replace(/^(\w+day) /, '$1, '),
      );
    }
  }
});

test('time is the wall clock of Almaty with two digits for hours', () => {
  assert.equal(formatTime(almaty('2026-11-24T09:05')), '09:05');
  assert.equal(formatTime(almaty('2026-11-24T00:00')), '00:00');
  assert.equal(formatTime(Temporal.Instant.from('2026-11-24T19:00Z')), '00:00');
  assert.equal(formatTimeSpan(almaty('2026-11-24T10:30'), almaty('2026-11-24T11:15')), '10:30–11:15');
});

test('the wall clock was UTC+6 before 1 March 2024', () => {
  assert.equal(formatTime(Temporal.Instant.from('2024-02-29T12:00Z')), '18:00');
  assert.equal(formatTime(Temporal.Instant.from('2024-03-01T12:00Z')), '17:00');
});

test('money is grouped by no-break spaces in all three languages', () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    assert.equal(formatTenge(lang, 1_250_000), '1\u00A0250\u00A0000\u00A0₸');
    assert.equal(formatTenge(lang, 999), '999\u00A0₸');
    assert.equal(formatTenge(lang, 43_250_000n), '43\u00A0250\u00A0000\u00A0₸');
    assert.equal(formatTenge(lang, 0), '0\u00A0₸');
  }
});

test('tiyn are shown when there are some, with the sign of the language', () => {
  assert.equal(formatTenge('kk', 1297.5), '1\u00A0297,50\u00A0₸');
  assert.equal(formatTenge('ru', 2162.05), '2\u00A0162,05\u00A0₸');
  assert.equal(formatTenge('en', 1297.5), '1\u00A0297.50\u00A0₸');
  assert.equal(formatTenge('ru', -1297.5), '\u22121\u00A0297,50\u00A0₸');
});

test('what is not a sum is refused', () => {
  for (const sum of [Number.NaN, Number.POSITIVE_INFINITY, 0.001, 1.005, 2 ** 53]) {
    assert.throws(() => formatTenge('kk', sum), RangeError, String(sum));
  }
  assert.throws(() => formatCount(1.5), RangeError);
});

test('counts are grouped by threes from four digits on', () => {
  assert.deepEqual([0, 12, 123, 1234, 123456, 1234567].map(formatCount), [
    '0',
    '12',
    '123',
    '1\u00A0234',
    '123\u00A0456',
    '1\u00A0234\u00A0567',
  ]);
  assert.equal(formatCount(-1234), '\u22121\u00A0234');
});

test('Russian has three forms after a number, English two', () => {
  const forms = ['день', 'дня', 'дней'] as const;
  assert.deepEqual(
    [0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111].map((count) => pluralRu(count, forms)),
    ['дней', 'день', 'дня', 'дня', 'дней', 'дней', 'дней', 'день', 'дня', 'дней', 'день', 'дней'],
  );
  assert.equal(pluralRu(1.5, forms), 'дня');
  assert.deepEqual(
    [0, 1, 2].map((count) => pluralEn(count, ['day', 'days'])),
    ['days', 'day', 'days'],
  );
});
