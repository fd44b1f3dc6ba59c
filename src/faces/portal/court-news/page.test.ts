import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { addEntry, courtList, readEntry } from '#modules/courts';
import { systemAct } from '#modules/courts/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layCourtHome } from '../testing/court-home.ts';

describe('the news of a court and the way to it', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await layCourtHome(platform);
    platform.clock.advance({ minutes: 1 });
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`tell in ${lang} of the open-door day with the way to it, and where the rooms are`, async () => {
      const news = await site.get(`/${lang}/courts/7517/news`);
      const [item] = news.document.querySelectorAll('.sot-list__link');
      assert.equal(item?.getAttribute('href'), `/${lang}/courts/7517/open-days`);
      assert.ok(news.document.querySelector(`a[href="/${lang}/subscribe?court=7517"]`));
      const way = await site.get(`/${lang}/courts/7517/way`);
      assert.match(way.text, /304/);
      assert.match(way.text, /42/);
    });
  }

  it('stand below what the court itself announces, which its home shows too', async () => {
    const platform = await testPlatform();
    await layCourtHome(platform);
    const three = (stem: string, text: string) =>
      Object.fromEntries(LANGS.map((lang) => [`${stem}_${lang}`, `${text} ${lang}`]));
    const read = readEntry(courtList('announcements'), {
      ...three('heading', 'Лифт'),
      ...three('message', 'Жөндеуде'),
    });
    assert.ok(read.ok);
    await addEntry(platform, systemAct, { list: 'announcements', courtCode: '7517', values: read.values });
    const announced = await serveFaces(platform, [portal]);
    for (const lang of LANGS) {
      const news = await announced.get(`/${lang}/courts/7517/news`);
      const section = news.document.querySelector('.sot-announced');
      assert.equal(section?.querySelector('h2')?.textContent, `Лифт ${lang}`);
      assert.match(section?.textContent ?? '', new RegExp(`Жөндеуде ${lang}`));
      const home = await announced.get(`/${lang}/courts/7517`);
      const link = home.document.querySelector(`a[href="/${lang}/courts/7517/news#${section?.id}"]`);
      assert.equal(link?.textContent, `Лифт ${lang}`);
    }
  });

  it('say so when nothing happened in sixty days', async () => {
    const platform = await testPlatform();
    await layCourtHome(platform);
    platform.clock.advance({ hours: 24 * 61 });
    const later = await serveFaces(platform, [portal]);
    assert.match((await later.get('/kk/courts/7517/news')).text, /Соңғы алпыс күнде жаңалық болмады/);
  });
});
