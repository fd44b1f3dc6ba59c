import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { isHouseError } from '#platform/errors';
import type { PersonId } from '#platform/ids';
import { type TestPlatform, testPlatform } from '#testing';
import { calendarDays } from '../model/lists/calendar-days.ts';
import { readEntry } from '../model/lists/court-list.ts';
import { courtProfile, courtStanding, regionFields } from '../model/lists/court-profile.ts';
import { deadlineFor } from '../queries/deadline-for.ts';
import { getCourt } from '../queries/get-court.ts';
import { getCalendarYear } from '../queries/get-working-calendar.ts';
import { listRegions } from '../queries/list-regions.ts';
import { changesOf } from '../store/history.ts';
import { insertCourt, insertStaffPost, staffAct, systemAct } from '../testing/index.ts';
import { addCourt, type NewCourt } from './add-court.ts';
import { changeCourtProfile, changeCourtStanding } from './change-court-profile.ts';
import { changeRegion } from './change-region.ts';
import { addCalendarDay, changeCalendarDay, openCalendarYear, removeCalendarDay } from './edit-calendar.ts';

const names = { kk: 'Жаңа аудандық сот', ru: 'Новый районный суд', en: 'New District Court' };
const court: NewCourt = {
  code: '7581',
  level: 'district',
  kind: 'civil',
  name: names,
  shortName: names,
  appealCourtCode: '7599',
  source: 'invented for a test',
  verified: false,
};
const read = (list: Parameters<typeof readEntry>[0], raw: Record<string, string>) => {
  const reading = readEntry(list, raw);
  assert.ok(reading.ok, reading.ok ? '' : reading.faults.map(({ error }) => error.say('en')).join());
  return reading.values;
};
const holiday = (day: string, more: Record<string, string> = {}) =>
  read(calendarDays, {
    ...{ day, kind: 'holiday', name_kk: 'Жаңа мереке', name_ru: 'Новый праздник', name_en: 'New holiday' },
    ...{ source: 'Decree of a test', verified: 'yes', ...more },
  });

describe('what is kept for the whole republic', () => {
  let platform: TestPlatform;
  let republican: Act;
  let administrator: Act;
  const refused = (code: string) => (thrown: unknown) => isHouseError(thrown, code);

  before(async () => {
    platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: '1' });
      await insertCourt(tx);
      const one = await insertStaffPost(tx, { role: 'republican_administrator', court_code: '6001' });
      republican = staffAct(one.personId, 'republican_administrator', '6001');
      const other = await insertStaffPost(tx, { role: 'administrator' });
      administrator = staffAct(other.personId as PersonId, 'administrator');
    });
  });

  it('is changed by its administrator, not by the administrator of a court', async () => {
    await assert.rejects(addCourt(platform, administrator, court), refused('COURTS_MAY_NOT_EDIT_REPUBLIC'));
    await assert.rejects(openCalendarYear(platform, administrator), refused('COURTS_MAY_NOT_EDIT_REPUBLIC'));
    const made = await addCourt(platform, republican, court);
    assert.deepEqual([made.regionCode, made.appealCourtCode, made.version], ['75', '7599', 1]);
  });

  it('takes a court only with a free code of four digits in a region that exists', async () => {
    await assert.rejects(addCourt(platform, republican, { ...court, code: '7517' }), refused('COURTS_CODE_TAKEN'));
    await assert.rejects(addCourt(platform, republican, { ...court, code: '758' }), refused('COURTS_CODE_WRONG'));
    await assert.rejects(addCourt(platform, republican, { ...court, code: '9981' }), refused('COURTS_REGION_UNKNOWN'));
    const astray = { ...court, code: '7582', appealCourtCode: '9999' };
    await assert.rejects(addCourt(platform, republican, astray), refused('COURTS_APPEAL_UNKNOWN'));
  });

  it('leaves names, address and hours of a court to that court', async () => {
    const values = read(courtProfile, {
      ...{ name_kk: 'Сынақ соты', name_ru: 'Пробный суд', name_en: 'Trial Court' },
      ...{ short_kk: 'Сынақ', short_ru: 'Пробный', short_en: 'Trial', opens_at: '9:00', closes_at: '18:30' },
    });
    await changeCourtProfile(platform, administrator, { courtCode: '7517', version: 1, values });
    const { name, version } = await getCourt(platform.reads, '7517');
    assert.deepEqual([name.en, version], ['Trial Court', 2]);
    const late = { ...values, name_en: 'Another Court' };
    await assert.rejects(
      changeCourtProfile(platform, administrator, { courtCode: '7517', version: 1, values: late }),
      (thrown) =>
        isHouseError(thrown, 'COURTS_CHANGED_MEANWHILE') && /Trial Court.*Another Court/.test(thrown.say('en')),
    );
  });

  it('says where a court stands: level, cases, appeal, last day', async () => {
    const values = read(courtStanding, {
      ...{ level: 'district', kind: 'criminal', specialisations: 'criminal,juvenile', appeal_court_code: '7599' },
      ...{ valid_from: '01.01.2025', valid_to: '31.12.2026', source: 'Decree of a test' },
    });
    const change = { courtCode: '7517', version: 2, values };
    await assert.rejects(changeCourtStanding(platform, administrator, change), refused('COURTS_MAY_NOT_EDIT_REPUBLIC'));
    await changeCourtStanding(platform, republican, change);
    const { kind, specialisations, validTo } = await getCourt(platform.reads, '7517');
    assert.deepEqual([kind, specialisations, String(validTo)], ['criminal', ['criminal', 'juvenile'], '2026-12-31']);
    const wrong = readEntry(courtStanding, { bin: '12' });
    assert.ok(!wrong.ok && wrong.faults.some(({ error }) => error.code === 'COURTS_FIELD_EMPTY'));
    const bin = { level: 'district', kind: 'civil', valid_from: '01.01.2025', source: 'x', bin: '12' };
    const badBin = readEntry(courtStanding, bin);
    assert.equal(!badBin.ok && badBin.faults[0]?.error.code, 'COURTS_BIN_WRONG');
  });

  it('renames a region and keeps what it was', async () => {
    const named = { name_kk: 'Абай облысы', name_ru: 'Абайская область', name_en: 'Abai Region' };
    const values = read(regionFields, { ...named, kato_code: '10', valid_from: '08.06.2022', source: 'Decree' });
    await changeRegion(platform, republican, { code: '10', version: 1, values });
    const region = (await listRegions(platform.reads)).find(({ code }) => code === '10');
    assert.equal(region?.name.ru, 'Абайская область');
    const [change] = await changesOf(platform.reads, { courtCode: null, list: 'regions' }, { limit: 1 });
    assert.equal(change?.before?.name_ru, 'область Абай');
    const badKato = readEntry(regionFields, { ...named, kato_code: '1', valid_from: '08.06.2022', source: 'Decree' });
    assert.equal(!badKato.ok && badKato.faults[0]?.error.code, 'COURTS_KATO_WRONG');
  });

  it('moves the day off when a holiday falls on a weekend, and counts deadlines by it at once', async () => {
    const asked = { rule: 'civil.claim_acceptance', event: Temporal.PlainDate.from('2026-11-26') } as const;
    const lastDay = async () => {
      const { deadline } = await deadlineFor(platform.reads, asked);
      return deadline.state === 'running' ? String(deadline.lastDay) : deadline.state;
    };
    assert.equal(await lastDay(), '2026-12-03');
    const { version } = await getCalendarYear(platform.reads, 2026);
    await addCalendarDay(platform, republican, { year: 2026, version, values: holiday('29.11.2026') });
    const { days } = await getCalendarYear(platform.reads, 2026);
    assert.equal(days.find(({ movedFrom }) => movedFrom === '2026-11-29')?.date, '2026-11-30');
    assert.equal(await lastDay(), '2026-12-04');
    await removeCalendarDay(platform, republican, { year: 2026, date: '2026-11-29' });
    assert.equal(await lastDay(), '2026-12-03');
  });

  it('refuses days that cannot stand in the year, each in its own words', async () => {
    const add = async (values: ReturnType<typeof holiday>) => {
      const { version } = await getCalendarYear(platform.reads, 2026);
      await addCalendarDay(platform, republican, { year: 2026, version, values });
    };
    await assert.rejects(add(holiday('16.12.2026')), refused('COURTS_CALENDAR_DAY_TWICE'));
    await assert.rejects(add(holiday('16.12.2027')), refused('COURTS_CALENDAR_DAY_OUTSIDE_YEAR'));
    const moved = (day: string, kind: string) => holiday(day, { kind, moved_from: '01.12.2026' });
    await assert.rejects(add(moved('05.12.2026', 'moved_day_off')), refused('COURTS_CALENDAR_MOVED_ON_WEEKEND'));
    await assert.rejects(add(moved('04.12.2026', 'extra_working_day')), refused('COURTS_CALENDAR_EXTRA_ON_WEEKDAY'));
    await assert.rejects(
      removeCalendarDay(platform, republican, { year: 2026, date: '2026-05-11' }),
      refused('COURTS_CALENDAR_HOLIDAY_NOT_MOVED'),
    );
    await assert.rejects(
      removeCalendarDay(platform, republican, { year: 2026, date: '2026-05-12' }),
      refused('COURTS_CALENDAR_DAY_UNKNOWN'),
    );
  });

  it('refuses a lost update of a day with both values', async () => {
    const { version } = await getCalendarYear(platform.reads, 2027);
    const named = (name_en: string) => ({ year: 2027, version, values: holiday('16.12.2027', { name_en }) });
    await changeCalendarDay(platform, republican, named('First'));
    await assert.rejects(changeCalendarDay(platform, republican, named('Second')), (thrown) => {
      return isHouseError(thrown, 'COURTS_CHANGED_MEANWHILE') && /First.*Second/.test(thrown.say('en'));
    });
  });

  it('opens the next year with the holidays of the last, unverified', async () => {
    assert.equal(await openCalendarYear(platform, republican), 2028);
    const { days } = await getCalendarYear(platform.reads, 2028);
    assert.ok(days.length > 15 && days.every(({ verified }) => !verified));
  });
});
