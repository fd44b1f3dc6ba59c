import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actsToFind, getAct } from '#modules/acts';
import { type ActsHouse, actsHouse, publishedAct } from '#modules/acts/testing';
import { courtsToFind } from '#modules/courts';
import { readAnew } from '#modules/search';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { searchTexts } from './texts.ts';

describe('the search of the site', () => {
  let house: ActsHouse;
  let site: FaceServer;
  let slug: string;
  let number: string;
  before(async () => {
    house = await actsHouse();
    site = await serveFaces(house.platform, [portal]);
    const id = await publishedAct(house, {}, 'Дау зергерлік бұйымдарға қатысты.');
    ({ slug = '', number = '' } = await getAct(house.platform.reads, house.judge.actor, id));
    for (const source of [courtsToFind, actsToFind]) await readAnew(house.platform, source);
  });
  const links = ({ document }: Seen) =>
    [...document.querySelectorAll('main .sot-act a')].map((one) => one.getAttribute('href'));

  for (const lang of LANGS) {
    it(`finds an act in ${lang} by another form of a word, and a court by its name`, async () => {
      const found = await site.get(`/${lang}/search?q=${encodeURIComponent('бұйымның')}`);
      assert.equal(found.status, 200);
      assert.deepEqual(links(found), [`/${lang}/acts/${slug}`]);
      assert.ok(found.text.includes(searchTexts(lang).kindOne.act));
      const courts = await site.get(`/${lang}/search?q=${encodeURIComponent('сот')}&kind=court`);
      assert.ok(
        links(courts).every((href) => href?.startsWith(`/${lang}/courts/`)),
        String(links(courts)),
      );
      assert.ok(links(courts).length > 0);
    });

    it(`says in ${lang} what to try when nothing is found`, async () => {
      const { document, status } = await site.get(`/${lang}/search?q=${encodeURIComponent('жоқтыңжоғы')}`);
      assert.equal(status, 200);
      assert.equal(document.querySelectorAll('.sot-empty li').length, 3);
    });
  }

  it('finds a number in any spelling', async () => {
    const typed = encodeURIComponent(`№ ${number.replaceAll('-', ' ')}`);
    assert.ok(links(await site.get(`/kk/search?q=${typed}`)).includes(`/kk/acts/${slug}`));
  });

  it('takes what is posted to a sealed address, and a case number to its case', async () => {
    const sent = await site.post('/kk/search', { q: 'зергерлік' });
    assert.equal(sent.status, 303);
    const to = String(sent.headers.location);
    assert.match(to, /^\/kk\/search\?who=[\w-]+$/);
    const seen = await site.get(to);
    assert.deepEqual(links(seen), [`/kk/acts/${slug}`]);
    assert.equal(seen.headers['cache-control'], 'no-store');
    assert.equal(seen.document.querySelector('#q')?.getAttribute('value'), 'зергерлік');
  });

  it('refuses an empty box, signs and an IIN, and keeps what was typed', async () => {
    for (const [q, error] of [
      ['', 'empty'],
      ['—', 'empty'],
      ['000000000000', 'iin'],
    ] as const) {
      const { status, document, text } = await site.post('/ru/search', { q });
      assert.equal(status, 422);
      assert.ok(text.includes(searchTexts('ru')[error]), q);
      assert.equal(document.querySelector('#q')?.getAttribute('value') ?? '', q);
    }
  });

  it('says that a sealed address is over or made up', async () => {
    const { status, text } = await site.get('/en/search?who=abc');
    assert.equal(status, 422);
    assert.ok(text.includes(searchTexts('en').over));
  });

  it('takes hostile questions for words', async () => {
    for (const q of ["' or 1=1", '<script>', '%00', 'а'.repeat(5000), '\\', ':*&|!()']) {
      const { status, text } = await site.get(`/kk/search?q=${encodeURIComponent(q)}&kind=x&page=-1`);
      assert.equal(status, 200, q);
      assert.doesNotMatch(text, /<script>/);
    }
  });
});
