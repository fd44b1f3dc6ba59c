import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { hearingNews } from '#modules/hearings';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { hiddenNames, layDay, layManyHearings, type TestDay } from '../testing/court-day.ts';

const rowsOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.sot-hearing')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());
const timesOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.sot-hearing__time')].map((time) => time.textContent?.trim());

const firstRow = {
  kk: ['304-зал', 'Іс № 7517-26-00-2/1', 'Қарыз шарты бойынша дау', 'талап қоюшы: Қасымова А. С.', 'Белгіленген'],
  ru: ['Зал 304', 'Дело № 7517-26-00-2/1', 'Спор по договору займа', 'истец: Қасымова А. С.', 'Назначено'],
  en: ['Room 304', 'Case 7517-26-00-2/1', 'Loan agreement', 'claimant: Kasymova A. S.', 'Scheduled'],
};

describe('the list of hearings', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let day: TestDay;
  before(async () => {
    platform = await testPlatform();
    day = await layDay(platform);
    await layManyHearings(platform, day, 60, 2);
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`tells in ${lang} when, where, what, between whom and how it stands`, async () => {
      const seen = await site.get(`/${lang}/hearings?court=7517`);
      assert.equal(seen.status, 200);
      assert.deepEqual(timesOf(seen), ['10:00', '10:00', '11:00', '12:00']);
      const row = rowsOf(seen)[0] ?? '';
      for (const said of firstRow[lang]) assert.ok(row.includes(said), `${said} in ${row}`);
    });
  }

  it('stands where the letter to the subscribers of a court says, on another day too', async () => {
    const [until, after] = ['2026-11-25T03:30:00Z', '2026-11-24T03:30:00Z'].map((at) => Temporal.Instant.from(at));
    assert.ok(until && after);
    const told = await hearingNews.topics.court?.(platform.reads, { key: '7517', lang: 'kk', after, until });
    const { document } = await site.get(`/kk${told?.[0]?.path}`);
    assert.equal(document.querySelector('input[name=date]')?.getAttribute('value'), '2026-11-25');
  });

  it('shows of a closed hearing time and room only, and hides names that the law or the house hides', async () => {
    for (const lang of LANGS) {
      const { body } = await site.get(`/${lang}/hearings?court=7517`);
      for (const name of hiddenNames) assert.ok(!body.includes(name), name);
    }
    const closed = rowsOf(await site.get('/kk/hearings?court=7517'))[1] ?? '';
    assert.match(closed, /^10:00 ?305-зал ?3-қабат ?Жабық отырыс ?Белгіленген$/);
  });

  it('says why a hearing is late and when it can begin', async () => {
    const late = rowsOf(await site.get('/kk/hearings?court=7517'))[3] ?? '';
    assert.match(late, /Кешігіп жатыр/);
    assert.match(late, /судья кешігіп жатыр. Күте тұрыңыз, өзіміз шақырамыз. Ең ерте уақыты: 12:40/);
  });

  it('is narrowed by each filter without scripts, and keeps what was chosen', async () => {
    assert.deepEqual(timesOf(await site.get('/kk/hearings?court=7517&room=305')), ['10:00', '12:00']);
    const judged = await site.get(`/kk/hearings?court=7517&judge=${day.court.judges[1]}`);
    assert.deepEqual(timesOf(judged), ['12:00']);
    assert.equal(judged.document.querySelector('select[name=judge] option[selected]')?.textContent, 'Үлгібекова Д. М.');
    assert.deepEqual(timesOf(await site.get('/kk/hearings?court=7517&date=2026-11-24')), []);
    assert.equal(timesOf(await site.get('/kk/hearings?court=7517&date=25.11.2026')).length, 50);
    assert.equal(timesOf(await site.get('/kk/hearings?q=дала')).length, 50);
  });

  it('goes to the working days before and after, over the weekend', async () => {
    const { document } = await site.get('/kk/hearings?court=7517');
    const links = [...document.querySelectorAll('nav.sot-days a')].map((link) => link.getAttribute('href'));
    assert.deepEqual(links, ['/kk/hearings?court=7517&date=2026-11-20', '/kk/hearings?court=7517&date=2026-11-24']);
  });

  it('is read in pages of fifty with their counts', async () => {
    const first = await site.get('/en/hearings?court=7517&date=2026-11-25');
    assert.match(first.text, /Shown: 1–50 of 60/);
    const second = await site.get('/en/hearings?court=7517&date=2026-11-25&page=2');
    assert.equal(timesOf(second).length, 10);
    assert.match(second.text, /Shown: 51–60 of 60/);
    assert.equal(timesOf(await site.get('/en/hearings?court=7517&date=2026-11-25&page=99')).length, 10);
    const all = await site.get('/en/hearings?date=2026-11-25');
    const next = all.document.querySelector('nav a[rel=next][href*=after]')?.getAttribute('href') ?? '';
    assert.equal(timesOf(await site.get(next)).length, 10);
  });

  it('says what is wrong with a day, and never fails on hostile queries', async () => {
    const wrong = await site.get('/ru/hearings?court=7517&date=31.02.2026');
    assert.equal(wrong.status, 422);
    assert.match(wrong.document.title, /^Ошибка: /);
    assert.equal(wrong.document.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#date');
    assert.equal(wrong.document.querySelector('#date')?.getAttribute('value'), '31.02.2026');
    for (const query of ['q=%00%25_', 'after=AAAA', 'page=-1', 'judge=1', 'court=7517&room=%00', 'date=2026-13-01'])
      assert.ok((await site.get(`/kk/hearings?${query}`)).status < 500, query);
    assert.equal((await site.get('/kk/hearings?court=0000')).status, 404);
  });

  it('of a day without hearings leads to the next one', async () => {
    const { document } = await site.get('/kk/hearings?court=7517&date=2026-11-24');
    assert.ok(document.querySelector('.sot-empty a[href="/kk/hearings?court=7517&date=2026-11-25"]'));
  });

  it('is kept from search engines, offers its files and follows the court', async () => {
    const { document, headers } = await site.get('/kk/hearings?court=7517');
    assert.equal(headers['x-robots-tag'], 'noindex, noarchive');
    assert.match(document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/);
    const types = [...document.querySelectorAll('link[rel=alternate][type]')].map((link) => link.getAttribute('type'));
    assert.deepEqual(types, ['text/csv', 'application/json', 'text/calendar', 'application/atom+xml']);
    const region = document.querySelector('[data-live-topics]');
    assert.equal(region?.getAttribute('data-live-topics'), 'hearings:7517');
    const part = await site.get(region?.getAttribute('data-live-url') ?? '');
    assert.equal((part.body.match(/class="sot-hearing /g) ?? []).length, 4);
    assert.ok(!part.body.includes('<html'));
  });
});
