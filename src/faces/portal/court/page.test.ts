import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
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
