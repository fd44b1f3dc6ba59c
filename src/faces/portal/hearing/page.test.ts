import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { hiddenNames, layDay, type TestDay } from '../testing/court-day.ts';

const facts = {
  kk: [
    '10:00, 2026 ж. 23 қараша, дүйсенбі',
    '304-зал, 3-қабат. 3-қабат, лифт оң жақта',
    'Жеке куәлігіңізді ала келіңіз',
  ],
  ru: ['10:00, 23 ноября 2026 г., понедельник', 'Зал 304, 3-й этаж. 3-й этаж, лифт справа', 'удостоверение личности'],
  en: ['10:00, Monday, 23 November 2026', 'Room 304, floor 3. Floor 3, lift on the right', 'Bring your identity card'],
};

describe('the page of a hearing', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let day: TestDay;
  before(async () => {
    platform = await testPlatform();
    day = await layDay(platform);
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`tells in ${lang} when, where, how to get there and what to bring`, async () => {
      const { document, text } = await site.get(`/${lang}/hearings/${day.open.id}`);
      for (const fact of facts[lang]) assert.ok(text.includes(fact), fact);
      assert.ok(document.querySelector(`a[href="/${lang}/cases/${day.open.case.number}"]`));
      assert.ok(document.querySelector(`a[href="/${lang}/hearings/${day.open.id}.ics"]`));
      assert.match(document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '', /noindex/);
    });
  }

  it('of a closed hearing tells time and room, and who may come in', async () => {
    const { body, text, document } = await site.get(`/kk/hearings/${day.closed.id}`);
    assert.equal(document.querySelector('h1')?.textContent, 'Жабық отырыс');
    assert.match(text, /305-зал/);
    assert.match(text, /тараптар мен шақырылған адамдар ғана/);
    for (const secret of [...hiddenNames, day.closed.case.number, 'Бала асырап алу', 'Үлгібекова'])
      assert.ok(!body.includes(secret), secret);
  });

  it('says that names of such cases are not shown', async () => {
    const { body, text } = await site.get(`/ru/hearings/${day.hidden.id}`);
    assert.match(text, /По таким делам имена сторон не показываются/);
    for (const name of hiddenNames) assert.ok(!body.includes(name), name);
  });

  it('tells an honest delay, and one of the clock once its time has passed', async () => {
    assert.match((await site.get(`/en/hearings/${day.delayed.id}`)).text, /the judge is late.*Not before 12:40/);
    platform.clock.advance({ hours: 1, minutes: 12 });
    const late = await site.get(`/en/hearings/${day.open.id}?part=status`);
    assert.match(late.body, /Running late/);
    platform.clock.advance({ hours: -1, minutes: -12 });
  });

  it('refuses what is no hearing', async () => {
    for (const id of ['1', '%00', '01890000-0000-7000-8000-000000000000']) {
      const { status, text } = await site.get(`/kk/hearings/${id}`);
      assert.equal(status, 404, id);
      assert.match(text, /Мұндай отырыс табылмады/);
    }
  });
});
