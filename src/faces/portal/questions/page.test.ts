import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type AskedQuestion, attachToAnswer } from '#modules/questions';
import { type QuestionsHouse, questionsHouse } from '#modules/questions/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces } from '#testing';
import { portal } from '../face.ts';

describe('the blog of a chairperson', () => {
  let house: QuestionsHouse;
  let site: FaceServer;
  let answered: AskedQuestion;

  before(async () => {
    house = await questionsHouse();
    site = await serveFaces(house.platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`says in ${lang} that nothing is published yet, and how to ask`, async () => {
      const seen = await site.get(`/${lang}/questions`);
      assert.equal(seen.status, 200);
      assert.ok(seen.document.querySelector('.sot-empty'));
      assert.ok(seen.document.querySelector(`a[href="/${lang}/questions/ask"]`));
    });
  }

  it('shows answers with the counts of its court, late ones in their own colour', async () => {
    answered = await house.ask({ text: 'Қабылдау кестесі қайда? +7 701 123 45 67 <b>жауап</b> беріңіз' });
    await house.ask();
    await house.answer(answered.id);
    house.platform.clock.set('2026-12-15T04:00:00Z');
    for (const lang of LANGS) {
      const seen = await site.get(`/${lang}/questions?court=7517`);
      const counts = [...seen.document.querySelectorAll('.sot-counts__count')].map((one) => one.textContent);
      assert.deepEqual(counts, ['2', '1', '1', '0', '1', '1']);
      assert.equal(seen.document.querySelectorAll('.sot-counts__fact--bad').length, 1);
      assert.ok(seen.document.querySelector(`a[href="/${lang}/subscribe?court=7517"]`), 'answers can be followed');
      const link = seen.document.querySelector(`a[href="/${lang}/questions/${answered.number}"]`);
      assert.equal(link?.textContent, lang === 'kk' ? 'Қабылдау кестесі' : 'График приёма');
      const own = lang === 'en' ? 'ru' : null;
      assert.equal(
        link?.querySelector('span')?.getAttribute('lang') ?? null,
        own,
        'a foreign title names its language',
      );
    }
    house.platform.clock.set('2026-11-23T05:00:00Z');
  });

  it('is searched by court and word; nothing found leads on', async () => {
    assert.match((await site.get('/kk/questions?q=kestesi')).text, /Мұндай жауап табылмады/);
    assert.match((await site.get('/kk/questions?q=КЕСТЕСИ')).text, /Табылған жауап: 1/);
    assert.match((await site.get('/kk/questions?court=7581')).text, /жарияланған жауап әлі жоқ/);
    assert.equal((await site.get('/kk/questions?court=zzzz&page=99999&q=%00')).status, 200);
  });

  it('stands in the map of the site once it is published', async () => {
    const map = await site.get('/sitemap-answers.xml');
    assert.match(map.body, new RegExp(`/ru/questions/${answered.number}</loc><lastmod>2026-11-2`));
    assert.equal(map.body.match(/<url>/g)?.length, LANGS.length);
    assert.match((await site.get('/robots.txt')).body, /Sitemap: .*\/sitemap-answers\.xml/);
  });

  for (const lang of LANGS) {
    it(`shows in ${lang} a question as it may be read, its answer, and asks whether it was of use`, async () => {
      const seen = await site.get(`/${lang}/questions/${answered.number}`);
      assert.equal(seen.status, 200);
      assert.equal(seen.document.querySelectorAll('h1').length, 1);
      assert.match(seen.text, /&lt;b&gt;|<b>жауап<\/b>/);
      assert.doesNotMatch(seen.body, /<b>жауап/);
      assert.equal(seen.document.querySelectorAll('form button[name=vote]').length, 2);
      const quoted = seen.document.querySelector('.govuk-inset-text [lang]');
      assert.equal(quoted?.getAttribute('lang'), 'kk');
      const about = JSON.parse(seen.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');
      assert.equal(about.mainEntity.acceptedAnswer.author['@type'], 'GovernmentOrganization');
      assert.equal(about.mainEntity.text, quoted?.textContent);
      const [, way] = [...seen.document.querySelectorAll('script[type="application/ld+json"]')];
      const { '@type': kind, itemListElement: crumbs } = JSON.parse(way?.textContent ?? '{}');
      assert.equal(kind, 'BreadcrumbList');
      assert.match(crumbs[0].item, new RegExp(`^https?://[^/]+/${lang}$`));
      assert.deepEqual(
        crumbs.map(({ position }: { position: number }) => position),
        crumbs.map((_: unknown, at: number) => at + 1),
      );
    });
  }

  it('counts a vote, thanks for it, and tells what is no vote', async () => {
    const path = `/kk/questions/${answered.number}`;
    const voted = await site.post(path, { vote: 'yes' });
    assert.equal(voted.status, 303);
    assert.match((await site.get(path)).text, /Иә: 1\. Жоқ: 0\./);
    const wrong = await site.post(path, { vote: 'maybe' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.document.querySelector('.govuk-error-summary'));
    assert.match(wrong.document.title, /^Қате:/);
  });

  it('opens files of a published answer and nothing else', async () => {
    const asked = await house.ask({ text: 'Жол картасын қайдан алуға болады?' });
    const file = { fileName: 'karta.pdf', bytes: new TextEncoder().encode('%PDF-1.7') };
    await attachToAnswer(house.platform, house.press, { id: asked.id, title: 'Жол картасы', file });
    assert.equal((await site.get(`/kk/questions/${asked.number}`)).status, 404, 'a question without an answer');
    await house.answer(asked.id);
    const seen = await site.get(`/kk/questions/${asked.number}`);
    const href = seen.document.querySelector('a[href*="/files/"]')?.getAttribute('href') ?? '';
    const opened = await site.get(href);
    assert.deepEqual(
      [opened.status, opened.headers['content-type'], opened.body],
      [200, 'application/pdf', '%PDF-1.7'],
    );
    assert.equal((await site.get(`/kk/questions/${answered.number}/files/${href.split('/').at(-1)}`)).status, 404);
  });

  it('has no page for a number that is none, and none for an answer that was given to its asker alone', async () => {
    const hidden = await house.ask({ text: 'Жеке мәселем туралы сұрақ қойғым келеді' });
    await house.answer(hidden.id, { visibility: 'private' });
    for (const number of [hidden.number, 0, 999_999, 'abc', '1e3', '99999999999999']) {
      assert.equal((await site.get(`/kk/questions/${number}`)).status, 404, String(number));
    }
  });
});
