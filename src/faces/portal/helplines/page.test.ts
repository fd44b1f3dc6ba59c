import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layCourtHome } from '../testing/court-home.ts';

describe('what the courts are open with', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    platform = await testPlatform();
    site = await serveFaces(platform, [portal]);
  });

  it('is said to be missing before anybody has entered it', async () => {
    assert.match((await site.get('/kk/reception')).text, /Соттар қабылдау күндерін әлі енгізген жоқ/);
    assert.match((await site.get('/ru/open-days')).text, /Ближайших дней открытых дверей пока нет/);
  });

  it('shows helplines of all courts, the common centre first', async () => {
    await layCourtHome(platform);
    const { document, text } = await site.get('/kk/helplines');
    assert.equal(document.querySelector('main h2')?.textContent, 'Барлық соттың ортақ орталығы');
    assert.ok(document.querySelector('main a[href="tel:1401"]'));
    assert.match(text, /Сынақ аудандық соты.*Сыбайлас жемқорлық туралы хабар.*\+7 727 250 12 34/);
  });

  it('shows the next three receptions by the working calendar', async () => {
    const { document } = await site.get('/en/reception');
    const days = [...document.querySelectorAll('.sot-list time')].map((one) => one.getAttribute('datetime'));
    assert.deepEqual(days, ['2026-11-25T15:00:00', '2026-12-02T15:00:00', '2026-12-09T15:00:00']);
  });

  it('shows open-door days with their place', async () => {
    const { text } = await site.get('/ru/open-days');
    assert.match(text, /4 декабря 2026 г., пятница, 10:00–13:00 ?Место: Комната собраний/);
  });
});
