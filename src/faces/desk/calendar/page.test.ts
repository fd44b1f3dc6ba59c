import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type Seen, type TestPlatform, testPlatform } from '#testing';
import { type DeskSite, deskOf, layCourt } from '../testing/court-desk.ts';

const value = ({ document }: Seen, name: string) =>
  document.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
const holiday = {
  ...{ day: '29.11.2026', kind: 'holiday', name_kk: 'Жаңа мереке', name_ru: 'Новый праздник', name_en: 'New holiday' },
  ...{ source: 'Decree', verified: 'yes' },
};

describe('what the republic keeps, in the desk', () => {
  let platform: TestPlatform;
  let republican: DeskSite;
  let administrator: DeskSite;

  before(async () => {
    platform = await testPlatform();
    await layCourt(platform);
    republican = await deskOf(platform, 'republican_administrator', '6001');
    administrator = await deskOf(platform, 'administrator');
  });

  it('shows the calendar of the year to all staff and its forms to the republic only', async () => {
    assert.equal((await administrator.get('/kk/desk/calendar')).headers.location, '/kk/desk/calendar/2026');
    const names = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };
    for (const lang of LANGS) {
      const { text, document } = await administrator.get(`/${lang}/desk/calendar/2026`);
      assert.match(text, new RegExp(names[lang]));
      assert.equal(document.querySelector('main form, main a[href$="/new"]'), null);
    }
    for (const path of ['/2026/new', '/2026/days/2026-12-16', '/2026/days/2026-12-16/remove', '/2026/import']) {
      assert.equal((await administrator.get(`/kk/desk/calendar${path}`)).status, 403, path);
    }
    assert.equal((await administrator.post('/kk/desk/calendar', {})).status, 403);
    assert.equal((await administrator.post('/kk/desk/calendar/2026/new', holiday)).status, 403);
    assert.equal((await administrator.get('/kk/desk/regions')).status, 403);
    assert.equal((await administrator.get('/kk/desk/courts/new')).status, 403);
    assert.equal((await administrator.get('/kk/desk/history')).status, 403);
  });

  it('adds a holiday with the day off that the law moves, and removes both', async () => {
    const form = await republican.get('/kk/desk/calendar/2026/new');
    const version = value(form, 'version');
    assert.equal((await republican.post('/kk/desk/calendar/2026/new', { ...holiday, version })).status, 303);
    const { document } = await republican.get('/kk/desk/calendar/2026');
    assert.match(document.querySelector('#day-2026-11-30')?.textContent ?? '', /ауыстырылған демалыс күні/);
    const twice = await republican.post('/ru/desk/calendar/2026/new', { ...holiday, version });
    assert.match(twice.text, /Этот день уже есть в календаре/);
    const asked = await republican.get('/kk/desk/calendar/2026/days/2026-11-29/remove');
    assert.match(asked.text, /Жаңа мереке/);
    assert.equal((await republican.post('/kk/desk/calendar/2026/days/2026-11-29/remove', {})).status, 303);
    const after = await republican.get('/kk/desk/calendar/2026');
    assert.equal(after.document.querySelector('#day-2026-11-30, #day-2026-11-29'), null);
    assert.match(
      (await republican.get('/ru/desk/history?list=calendar')).text,
      /Рабочий календарь «29.11.2026»: удалено/,
    );
  });

  it('refuses to remove a moved day alone, with what to do', async () => {
    const page = await republican.post('/en/desk/calendar/2026/days/2026-05-11/remove', {});
    assert.equal(page.status, 422);
    assert.match(page.text, /The holiday falls on a weekend/);
    assert.equal((await republican.get('/en/desk/calendar/2026/days/2026-05-12')).status, 404);
    assert.equal((await republican.get('/en/desk/calendar/1850')).status, 404);
  });

  it('changes a day and shows both values after a lost update', async () => {
    const address = '/en/desk/calendar/2026/days/2026-12-16';
    const version = value(await republican.get(address), 'version');
    const day = { ...holiday, version };
    assert.equal((await republican.post(address, day)).status, 303);
    const late = await republican.post(address, { ...day, name_en: 'Later' });
    const cells = [...late.document.querySelectorAll('#differs-name_en td')].map((cell) => cell.textContent);
    assert.deepEqual(cells, ['New holiday', 'Later']);
  });

  it('takes a year from a file and opens the next one', async () => {
    const head = 'Күні;Күн түрі;Атауы (қазақша);Атауы (орысша);Атауы (ағылшынша);Негізі (құжат)\n';
    const row = (day: string) => `${day};мереке күні;Мереке;Праздник;Holiday;Жарлық\n`;
    const bad = await republican.upload('/kk/desk/calendar/2027/import', head + row('27.11.2027'));
    assert.match(bad.text, /2 ?Күні ?Мереке демалыс күніне түсті/);
    const good = await republican.upload('/kk/desk/calendar/2027/import', head + row('26.11.2027'));
    const confirmed = { draft: value(good, 'draft'), plan: value(good, 'plan') };
    assert.equal((await republican.post('/kk/desk/calendar/2027/import/confirm', confirmed)).status, 303);
    assert.ok((await republican.get('/kk/desk/calendar/2027')).document.querySelector('#day-2027-11-26'));
    const opened = await republican.post('/kk/desk/calendar', {});
    assert.equal(opened.headers.location, '/kk/desk/calendar/2028');
    assert.match((await republican.get('/kk/desk/calendar/2027/export')).body, /26\.11\.2027;мереке күні/);
  });

  it('renames a region', async () => {
    const list = await republican.get('/kk/desk/regions');
    assert.match(list.document.querySelector('#region-51')?.textContent ?? '', /Түркістан облысы5161/);
    const address = '/ru/desk/regions/51';
    const page = await republican.get(address);
    const typed = Object.fromEntries(
      ['name_kk', 'name_ru', 'name_en', 'kato_code', 'valid_from', 'source', 'version'].map((name) => [
        name,
        value(page, name),
      ]),
    );
    const wrong = await republican.post(address, { ...typed, kato_code: '6' });
    assert.match(wrong.text, /Код КАТО состоит из двух цифр/);
    assert.equal((await republican.post(address, { ...typed, name_en: 'Turkestan Region' })).status, 303);
    assert.match((await republican.get('/en/desk/regions')).text, /Turkestan Region/);
    assert.equal((await republican.get('/ru/desk/regions/99')).status, 404);
  });

  it('enters a court and goes on to its administrator', async () => {
    const court = {
      ...{ code: '7581', level: 'district', kind: 'general', appeal_court_code: '7599', source: 'Decree' },
      ...{ name_kk: 'Жаңа сот', name_ru: 'Новый суд', name_en: 'New Court' },
      ...{ short_kk: 'Жаңа', short_ru: 'Новый', short_en: 'New' },
    };
    for (const [code, sentence] of [
      ['7517', /Бұл код бос емес: 7517/],
      ['9981', /Мұндай кодпен өңір жоқ: 99/],
      ['75', /Сот коды төрт цифрдан тұрады/],
    ] as const) {
      assert.match((await republican.post('/kk/desk/courts/new', { ...court, code })).text, sentence);
    }
    const made = await republican.post('/kk/desk/courts/new', court);
    assert.equal(made.headers.location, '/kk/desk/courts/7581/staff/new');
    assert.equal((await republican.get('/kk/desk/courts/7581/staff/new')).status, 200);
  });
});
