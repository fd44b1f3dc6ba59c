import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { getAct, publicFiles } from '#modules/acts';
import { type ActsHouse, actsHouse, publishedAct } from '#modules/acts/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces } from '#testing';
import { portal } from '../face.ts';

describe('the bank of acts', () => {
  let house: ActsHouse;
  let site: FaceServer;
  let slug: string;
  let number: string;
  before(async () => {
    house = await actsHouse();
    site = await serveFaces(house.platform, [portal]);
    const id = await publishedAct(house, {}, 'Қасымованың арызы негізді. Дау зергерлік бұйымдарға қатысты.');
    ({ slug = '', number = '' } = await getAct(house.platform.reads, house.judge.actor, id));
    await publishedAct(house, { language: 'ru' });
  });

  const words = { kk: 'Заңды күшіне енген', ru: 'Вступил в законную силу', en: 'In force' };
  for (const lang of LANGS) {
    it(`lists in ${lang} each act with its day, court and standing`, async () => {
      const { status, text, document } = await site.get(`/${lang}/acts`);
      assert.equal(status, 200);
      assert.equal(document.querySelectorAll('.sot-act').length, 2);
      assert.ok(text.includes(number) && text.includes(words[lang]), text);
      assert.equal(document.querySelector('meta[name=robots]'), null);
    });

    it(`shows in ${lang} the act with its facts first, hidden names read aloud, files and citation`, async () => {
      const { status, text, document } = await site.get(`/${lang}/acts/${slug}`);
      assert.equal(status, 200);
      assert.ok(text.includes(words[lang]));
      assert.doesNotMatch(text, /Қасымова|Ахметов/);
      assert.equal(document.querySelector('article')?.getAttribute('lang'), 'kk');
      const hidden = document.querySelector('.sot-hidden-words');
      assert.equal(hidden?.getAttribute('aria-hidden'), 'true');
      assert.match(document.querySelector('article')?.textContent ?? '', /Қ\. деген азамат/);
      assert.ok(document.querySelector('link[rel=alternate][type="application/json"]'));
      assert.match(text, new RegExp(`http://localhost:3000/${lang}/acts/${slug}`));
    });
  }

  it('narrows by court, kind, day and words, and keeps what was asked', async () => {
    const count = async (query: string) =>
      (await site.get(`/kk/acts?${query}`)).document.querySelectorAll('.sot-act').length;
    assert.equal(await count('q=зергерлік'), 1);
    assert.equal(await count('court=7517&kind=acceptance'), 2);
    assert.equal(await count('kind=decision'), 0);
    assert.equal(await count('from=2026-11-24'), 0);
    assert.equal(await count(`q=${encodeURIComponent(number)}`), 1);
    const empty = await site.get('/kk/acts?q=Қасымова');
    assert.match(empty.text, /Жарияланған акт табылмады/);
    assert.equal(empty.document.querySelector('input[name=q]')?.getAttribute('value'), 'Қасымова');
    const wrong = await site.get('/kk/acts?from=2026-13-40');
    assert.match(wrong.text, /ЖЖЖЖ-АА-КК/);
    assert.match(wrong.document.title, /^Қате/);
  });

  it('stands in the map of the site', async () => {
    const { body } = await site.get('/sitemap-acts.xml');
    for (const lang of LANGS) assert.ok(body.includes(`<loc>http://localhost:3000/${lang}/acts/${slug}</loc>`), lang);
  });

  it('gives every file with its hash at addresses that stay, and what the law says of it today apart', async () => {
    const page = await site.get(`/kk/acts/${slug}`);
    for (const [name, type] of Object.entries(publicFiles)) {
      const file = await site.server.inject({ url: `/kk/acts/${slug}/${name}`, headers: { host: 'localhost:3000' } });
      assert.equal(file.headers['content-type'], type);
      assert.match(String(file.headers['content-disposition']), new RegExp(`^attachment; filename="${slug}-${name}"`));
      assert.match(page.text, new RegExp(createHash('sha256').update(file.rawPayload).digest('hex')));
    }
    const { body } = await site.get(`/kk/acts/${slug}/act.json`);
    assert.equal(JSON.parse(body).number, number);
    assert.doesNotMatch(body, /Қасымова|Ахметов/);
    const { body: html } = await site.get(`/kk/acts/${slug}/act.html`);
    assert.match(html, /^<!doctype html>\n<html lang="kk">/);
    assert.doesNotMatch(html, /Қасымова|Ахметов|<script/);
    const standing = JSON.parse((await site.get(`/kk/acts/${slug}/standing.json`)).body);
    assert.deepEqual([standing.standing, standing.correctedBy], ['in_force', []]);
  });

  it('knows nothing of acts that are not published', async () => {
    for (const rest of ['', '/act.pdf', '/act.json', '/bundle.zip', '/standing.json']) {
      assert.equal((await site.get(`/kk/acts/7517-26-00-2-99-1${rest}`)).status, 404);
    }
  });
});
