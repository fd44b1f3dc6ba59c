import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { adjournHearing, getStaffHearing, todayOf } from '#modules/hearings';
import { at } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { hiddenNames, layDay } from '../testing/court-day.ts';
import { layCourtHome } from '../testing/court-home.ts';

const expected = {
  kk: [
    'Сынақ аудандық соты',
    'Сынақ көшесі, 42',
    '304-зал',
    'Төрағаев Ерлан',
    '2026 ж. 25 қараша, сәрсенбі, 15:00–17:00',
  ],
  ru: [
    'Пробный районный суд',
    'улица Пробная, 42',
    'Зал 304',
    'Төрағаев Ерлан',
    '25 ноября 2026 г., среда, 15:00–17:00',
  ],
  en: [
    'Trial District Court',
    '42 Trial Street',
    'Room 304',
    'Toragayev Yerlan',
    'Wednesday, 25 November 2026, 15:00–17:00',
  ],
};

describe('the home of a court', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await layCourtHome(platform);
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`tells in ${lang} where it is, who works there and when people are received`, async () => {
      const { document, text } = await site.get(`/${lang}/courts/7517`);
      const [name, ...facts] = expected[lang];
      assert.equal(document.querySelector('h1')?.textContent, name);
      assert.equal(document.querySelector('.sot-brand__descriptor')?.textContent, name);
      for (const fact of [...facts, '09:00–18:30', '+7 727 250 12 34']) assert.ok(text.includes(fact), fact);
      assert.ok(document.querySelector('main a[href="tel:87273001122"]'));
      for (const path of ['hearings?court=7517', 'cabinet', 'kiosk/board?court=7517']) {
        assert.ok(document.querySelector(`main a[href="/${lang}/${path}"]`), path);
      }
    });
  }

  it('shows what goes on now and next without a name, and the way to the whole list', async () => {
    const platform = await testPlatform();
    await layDay(platform);
    const day = await serveFaces(platform, [portal]);
    const said = { kk: 'Бүгінгі барлық отырыс: 4', ru: 'Все заседания сегодня: 4', en: 'All hearings today: 4' };
    for (const lang of LANGS) {
      const { document, text, body } = await day.get(`/${lang}/courts/7517`);
      assert.equal(document.querySelectorAll('#today .sot-hearing').length, 4);
      assert.ok(document.querySelector(`#today a[href="/${lang}/hearings?court=7517"]`));
      assert.ok(text.includes(said[lang]), text);
      for (const name of ['Қасымова', ...hiddenNames]) assert.ok(!body.includes(name), name);
      assert.equal(document.querySelector('#today')?.getAttribute('data-live-topics'), 'hearings:7517');
      const part = await day.get(`/${lang}/courts/7517?part=today`);
      assert.equal(part.body.match(/class="sot-hearing /g)?.length, 4);
      assert.ok(!part.body.includes('<html'));
    }
  });

  it('says that nothing is heard today, and in the evening that all is over', async () => {
    const platform = await testPlatform();
    const { court } = await layDay(platform);
    const day = await serveFaces(platform, [portal]);
    for (const { hearing } of await todayOf(platform.reads, 'kk', '7517')) {
      const { id, version } = await getStaffHearing(platform.reads, court.secretary.actor, hearing.id);
      await adjournHearing(platform, court.secretary, { id, version, reason: 'judge_absent', explanation: '' });
    }
    platform.clock.set(at(platform, '18:00'));
    assert.match((await day.get('/kk/courts/7517?part=today')).body, /бәрі аяқталды немесе кейінге қалдырылды/);
    platform.clock.set(at(platform, '09:00', 1));
    assert.match((await day.get('/ru/courts/7517')).text, /Сегодня в этом суде заседаний нет/);
  });

  it('says of a court that has entered nothing what is missing', async () => {
    const { status, text } = await site.get('/kk/courts/7599');
    assert.equal(status, 200);
    for (const said of [
      'қабылдау күндерін әлі енгізген жоқ',
      'ашық есік күнін әлі белгілеген жоқ',
      'сенім телефонын әлі',
    ])
      assert.ok(text.includes(said), said);
  });

  it('refuses an unknown code with a sentence of its own, however hostile the code is', async () => {
    for (const code of ['9999', 'abcd', '%00', "7517'--", '75170']) {
      const { status, text } = await site.get(`/kk/courts/${code}`);
      assert.equal(status, 404, code);
      assert.match(text, /Мұндай кодпен сот тіркелмеген/, code);
    }
  });
});
