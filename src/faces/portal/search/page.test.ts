import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { actsToFind, getAct } from '#modules/acts';
import { type ActsHouse, actsHouse, publishedAct } from '#modules/acts/testing';
import { courtsToFind, getCourt } from '#modules/courts';
import { readTalonNumber } from '#modules/identity';
import { readAnew, type SearchSource } from '#modules/search';
import { LANGS } from '#platform/i18n';
import { type FaceServer, type Seen, serveFaces } from '#testing';
import { portal } from '../face.ts';
import { searchTexts } from './texts.ts';

/** Two people who differ in one letter, as two courts name them. */
const namesakes: SearchSource = {
  ...{ kind: 'question', facts: [], list: async (_on, after) => (after === '' ? ['a', 'b'] : []) },
  read: async (_on, ref) => {
    const name = ref === 'a' ? 'Қазыбеков' : 'Казыбеков';
    const at = Temporal.Instant.from(ref === 'a' ? '2026-11-23T05:00:00Z' : '2026-11-24T05:00:00Z');
    const title = { kk: `Судья ${name}`, ru: `Судья ${name}`, en: `Judge ${name}` };
    const none = { kk: '', ru: '', en: '' };
    return {
      ...{ kind: 'question', ref, courtCode: null, at, until: null, href: `/questions/${ref}` },
      ...{ title, about: none, words: '', numbers: [] },
    };
  },
};

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
    for (const source of [courtsToFind, actsToFind, namesakes]) await readAnew(house.platform, source);
  });
  /** Right by its check digit, and no IIN. */
  const talon = [...'0123456789'].map((last) => `48151623420${last}`).find((one) => readTalonNumber(one)) ?? '';
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

  for (const lang of LANGS) {
    it(`finds both spellings of a surname in ${lang} by any keyboard, the typed one first`, async () => {
      for (const [typed, first, second] of [
        ['қазы', 'Қазыбеков', 'Казыбеков'],
        ['казы', 'Казыбеков', 'Қазыбеков'],
        ['kазы', 'Казыбеков', 'Қазыбеков'],
        ['ҚАЗЫБЕКОВ', 'Қазыбеков', 'Казыбеков'],
      ] as const) {
        const { document } = await site.get(`/${lang}/search?q=${encodeURIComponent(typed)}`);
        const names = [...document.querySelectorAll('main .sot-act a')].map(({ textContent }) =>
          textContent?.split(' ').at(-1),
        );
        assert.deepEqual(names.slice(0, 2), [first, second], typed);
      }
    });

    it(`offers in ${lang} what was meant when a word is misspelled`, async () => {
      const { document } = await site.get(`/${lang}/search?q=${encodeURIComponent('зергрлік')}`);
      const meant = [...document.querySelectorAll('.sot-empty a')].find((one) => one.textContent === 'зергерлік');
      assert.ok(meant, document.querySelector('.sot-empty')?.textContent ?? '');
      assert.deepEqual(links(await site.get(meant.getAttribute('href') ?? '')), [`/${lang}/acts/${slug}`]);
    });

    it(`suggests in ${lang} while a question is typed`, async () => {
      const suggested = async (q: string) => {
        const { headers, body } = await site.post(`/${lang}/search/suggestions`, { q });
        assert.equal(headers['cache-control'], 'no-store');
        return JSON.parse(body) as { text: string; kind: string; href: string }[];
      };
      assert.equal((await suggested('зерг'))[0]?.href, `/${lang}/acts/${slug}`);
      assert.deepEqual(await suggested('а'), []);
      assert.deepEqual(await suggested('жоқтыңжоғы'), []);
      assert.equal((await suggested(`№ ${talon}`))[0]?.href, `/${lang}/talon?number=${talon}`);
    });
  }

  it('stops suggesting to a network that walks through the index', async () => {
    const { platform } = house;
    for (let n = 0; n < 60; n += 1) await site.post('/kk/search/suggestions', { q: 'зерг' });
    assert.equal((await site.post('/kk/search/suggestions', { q: 'зерг' })).body, '[]');
    platform.clock.advance({ minutes: 1 });
    assert.notEqual((await site.post('/kk/search/suggestions', { q: 'зерг' })).body, '[]');
  });

  it('takes the number of a talon in any spelling to its page', async () => {
    const grouped = (sign: string) => talon.replace(/(\d{4})(?=\d)/g, `$1${sign}`);
    for (const typed of [talon, grouped(' '), `№${grouped('-')}`, `талон № ${grouped('.')}`, `Ticket ${talon}`]) {
      const { status, headers } = await site.post('/kk/search', { q: typed });
      assert.deepEqual([status, headers.location], [303, `/kk/talon?number=${talon}`], typed);
    }
  });

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

  it('takes the number of a case to its page, with any signs between its groups and with none', async () => {
    const [, prefix = '', sequence = ''] = /^(.+)\/(\d+)\/\d+$/.exec(number) ?? [];
    const digits = `${prefix.replaceAll('-', '')}${sequence}`;
    const spellings = [`${prefix} ${sequence}`.replaceAll('-', ' '), `${prefix}-${sequence}`, digits];
    for (const q of [`№${prefix}/${sequence}`, ...spellings]) {
      const { status, headers } = await site.post('/kk/search', { q });
      assert.deepEqual([status, headers.location], [303, `/kk/cases/${prefix}/${sequence}`], q);
    }
  });

  it('refuses an empty box, signs and an IIN, and keeps what was typed', async () => {
    for (const [q, error] of [
      ['', 'empty'],
      ['—', 'empty'],
      ['000000000000', 'iin'],
      ['ИИН: 000000 000000', 'iin'],
      ['талон 1111 1111 1112', 'iin'],
    ] as const) {
      const { status, document, text } = await site.post('/ru/search', { q });
      assert.equal(status, 422);
      assert.ok(text.includes(searchTexts('ru')[error]), q);
      assert.equal(document.querySelector('#q')?.getAttribute('value') ?? '', q);
    }
  });

  for (const lang of LANGS) {
    it(`looks in ${lang} through the court that is asked for, says which, and leads to all courts`, async () => {
      const texts = searchTexts(lang);
      const q = encodeURIComponent('зергерлік');
      const other = await site.get(`/${lang}/search?q=${q}&court=7594`);
      assert.deepEqual(links(other), []);
      const said = ({ document }: Seen) => document.querySelector('main strong')?.textContent ?? '';
      const name = (await getCourt(house.platform.reads, '7594')).name[lang];
      assert.equal(said(other), name);
      const toAll = [...other.document.querySelectorAll('main a')].find((one) => one.textContent === texts.inAllCourts);
      const all = await site.get(toAll?.getAttribute('href') ?? '');
      assert.deepEqual([links(all), said(all)], [[`/${lang}/acts/${slug}`], texts.allCourts]);
      const own = await site.get(`/${lang}/search?q=${q}&court=7517`);
      assert.deepEqual(links(own), [`/${lang}/acts/${slug}`]);
    });
  }

  it('keeps the court from the box of its home through the sealed address, suggestions and refusals', async () => {
    const home = await site.get('/kk/courts/7594');
    assert.equal(home.document.querySelector('.sot-find [name="court"]')?.getAttribute('value'), '7594');
    const to = String((await site.post('/kk/search', { q: 'зергерлік', court: '7594' })).headers.location);
    assert.match(to, /&court=7594$/);
    assert.deepEqual(links(await site.get(to)), []);
    const suggested = async (court: string) =>
      JSON.parse((await site.post(`/kk/search/suggestions?court=${court}`, { q: 'зерг' })).body) as object[];
    assert.deepEqual([(await suggested('7594')).length, (await suggested('7517')).length], [0, 1]);
    const refused = await site.post('/kk/search', { q: '—', court: '7594' });
    assert.equal(refused.document.querySelector('.sot-find [name="court"]')?.getAttribute('value'), '7594');
    assert.equal((await site.get('/kk/search?q=a&court=0000')).status, 404);
    assert.equal(portal.ownSections?.('/courts/7594')?.['/search'], '/search?court=7594');
    const unlimited = await site.get('/kk/search');
    assert.equal(unlimited.document.querySelector('.sot-find [name="court"]'), null);
  });

  it('offers what was meant only where the court has it', async () => {
    const meant = async (court: string) =>
      (await site.get(`/kk/search?q=${encodeURIComponent('зергрлік')}&court=${court}`)).text.includes(
        searchTexts('kk').meant,
      );
    assert.deepEqual([await meant('7517'), await meant('7594')], [true, false]);
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
