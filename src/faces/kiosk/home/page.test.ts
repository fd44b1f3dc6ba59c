import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { scheduleHearing } from '#modules/hearings';
import { at, layCase, layCourt, type TestCourt } from '#modules/hearings/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { kiosk } from '../face.ts';

const tilesOf = ({ document }: Seen) =>
  [...document.querySelectorAll('.sot-tile')].map((tile) => ({
    title: tile.querySelector('.sot-tile__title')?.textContent,
    href: tile.getAttribute('href'),
  }));

describe('the home of a kiosk', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  let court: TestCourt;
  let address: string;
  before(async () => {
    platform = await testPlatform();
    court = await layCourt(platform);
    const open = await layCase(platform, court);
    const id = await scheduleHearing(platform, court.secretary, {
      ...{ caseId: open.id, courtroomId: court.rooms[0], purpose: 'trial', startsAt: at(platform, '10:00') },
      plannedMinutes: 30,
    });
    address = `/hearing/${id}`;
    site = await serveFaces(platform, [kiosk]);
  });

  for (const lang of LANGS) {
    it(`stands in ${lang} with the day and six doors in their order`, async () => {
      const seen = await site.get(`/${lang}/kiosk?court=7517`);
      assert.equal(seen.document.querySelectorAll('[data-board-page]:not([hidden]) .sot-hearing').length, 1);
      assert.deepEqual(
        tilesOf(seen).map(({ href }) => href),
        ['today', 'find', 'acts', 'reception', 'ask', 'helplines'].map((one) => `/${lang}/kiosk/${one}?court=7517`),
      );
      for (const { href } of tilesOf(seen)) assert.equal((await site.get(href ?? '')).status, 200, href ?? '');
    });

    it(`leads in ${lang} from the day to time, room, floor and way`, async () => {
      const today = await site.get(`/${lang}/kiosk/today?court=7517`);
      const row = today.document.querySelector('.sot-hearing a')?.getAttribute('href');
      assert.equal(row, `/${lang}/kiosk${address}?court=7517`);
      const { document, text } = await site.get(row ?? '');
      const facts = [...document.querySelectorAll('.sot-where dd')].map((one) => one.textContent);
      assert.deepEqual(facts, ['10:00', '304', '3']);
      assert.match(text, { kk: /Қалай бару керек/, ru: /Как пройти/, en: /The way/ }[lang]);
    });
  }

  for (const lang of LANGS)
    it(`tells in ${lang} of what is refused on a screen that is wiped as any other, and from which no way leads to the site`, async () => {
      for (const gone of ['hearing/0190e4f0-0000-7000-8000-000000000000', 'nowhere']) {
        const seen = await site.get(`/${lang}/kiosk/${gone}?court=7517&large=1`);
        assert.equal(seen.status, 404);
        assert.ok(seen.document.querySelector('[data-island="kiosk"] dialog'), 'the watch over an idle screen');
        assert.ok(seen.document.documentElement.classList.contains('sot--text-large'));
        const ways = [...seen.document.querySelectorAll('.sot-deeds a')].map((link) => link.getAttribute('href'));
        assert.deepEqual(
          ways,
          ['today', 'find'].map((one) => `/${lang}/kiosk/${one}?court=7517&large=1`),
        );
        const hrefs = [...seen.document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
        const outside = hrefs.filter((href) => !/^(\/(kk|ru|en)\/kiosk|#)/.test(href));
        assert.deepEqual(outside, []);
      }
    });

  it('is named in Kazakh as the court asked', async () => {
    const titles = tilesOf(await site.get('/kk/kiosk?court=7517')).map(({ title }) => title);
    assert.deepEqual(titles, [
      ...['Бүгінгі отырыстар', 'Ісімді табу', 'Сот актілері'],
      ...['Төраға қабылдауы және ашық есік күні', 'Төрағаға сұрақ', 'Сенім телефондары'],
    ]);
  });

  it('is set by plain links that keep to every screen and end with the visitor', async () => {
    const plain = await site.get('/kk/kiosk?court=7517');
    const settings = [...plain.document.querySelectorAll('a.sot-kiosk-bar__setting')].map((a) =>
      a.getAttribute('href'),
    );
    assert.deepEqual(
      settings,
      ['low', 'contrast', 'large'].map((one) => `/kk/kiosk?court=7517&${one}=1`),
    );
    const set = await site.get('/ru/kiosk/today?court=7517&low=1&contrast=1&large=1');
    const { className } = set.document.documentElement;
    for (const name of ['sot--low', 'sot--strong', 'sot--night', 'sot--text-large'])
      assert.ok(className.includes(name));
    const row = set.document.querySelector('.sot-hearing a')?.getAttribute('href') ?? '';
    assert.equal(row, `/ru/kiosk${address}?court=7517&low=1&contrast=1&large=1`);
    assert.equal(set.document.querySelector('a.sot-brand'), null, 'nothing to touch above on a lowered screen');
    const finish = set.document.querySelector('[data-kiosk-finish]')?.getAttribute('href');
    assert.equal(finish, '/kk/kiosk?court=7517');
  });

  it('opens at the court of the demo, and leads every screen without a court there', async () => {
    assert.equal((await site.get('/ru/kiosk')).headers.location, '/ru/kiosk?court=7517');
    assert.equal((await site.get('/ru/kiosk/today')).headers.location, '/ru/kiosk');
    assert.equal((await site.get('/ru/kiosk/today?court=0000')).status, 404);
    assert.equal((await site.get('/ru/kiosk/hearing/1?court=7517')).status, 404);
  });

  it('says why nothing can be taken to a phone while only this machine reaches it', async () => {
    const { text, document } = await site.get(`/kk/kiosk${address}?court=7517`);
    assert.match(text, /Телефонға алу қосылмаған/);
    assert.equal(document.querySelector('.sot-phone__code'), null);
    const open = await serveFaces({ ...platform, publicOrigin: 'https://sot.example' }, [kiosk]);
    const seen = await open.get(`/kk/kiosk${address}?court=7517`, { host: 'localhost' });
    assert.ok(seen.document.querySelector('.sot-phone__code'));
  });
});
