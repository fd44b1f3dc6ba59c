import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Environment } from '#platform/config';
import { LANGS } from '#platform/i18n';
import { demoProgress } from '#shell';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layDay } from '../testing/court-day.ts';

async function withCourts(env: Environment): Promise<TestPlatform> {
  const platform = await testPlatform({ env });
  await layDay(platform);
  return platform;
}

describe('the home page', () => {
  let platform: TestPlatform;
  let site: FaceServer;
  before(async () => {
    platform = await testPlatform();
    await layDay(platform);
    site = await serveFaces(platform, [portal]);
  });

  it('has in each language a search, the number of the day and the sections', async () => {
    const said = { kk: 'Бүгінгі отырыс саны: 4', ru: 'Заседаний сегодня: 4', en: 'Hearings today: 4' };
    for (const lang of LANGS) {
      const { document, text } = await site.get(`/${lang}`);
      assert.ok(text.includes(said[lang]), text);
      const form = document.querySelector('form.sot-find');
      assert.deepEqual([form?.getAttribute('action'), form?.getAttribute('method')], [`/${lang}/search`, 'post']);
      for (const section of [
        'hearings',
        'courts',
        'helplines',
        'reception',
        'open-days',
        'cabinet',
        'cabinet/filings/start/claim',
      ])
        assert.ok(document.querySelector(`.sot-card a[href="/${lang}/${section}"]`), section);
    }
  });

  it('says how far the demo day is while it is laid, and keeps that from caches', async () => {
    platform.ports.plug(demoProgress, () => ({ done: 3, total: 10 }));
    const seen = await site.get('/kk');
    assert.equal(seen.document.querySelector('progress')?.getAttribute('value'), '3');
    assert.equal(seen.headers['cache-control'], 'no-store');
    platform.ports.plug(demoProgress, () => undefined);
    assert.equal((await site.get('/kk')).document.querySelector('progress'), null);
  });

  it('tells search engines the pages without names, and no hearing or case', async () => {
    const { body } = await site.get('/sitemap.xml');
    assert.ok(body.includes('<loc>http://localhost:3000/kk/courts/7517</loc>'));
    assert.doesNotMatch(body, /hearings|cases/);
    const robots = await site.get('/robots.txt');
    assert.match(robots.body, /Sitemap: http:\/\/localhost:3000\/sitemap\.xml/);
    assert.match(robots.body, /Disallow: \/kk\/cabinet/);
  });

  it('gives the own host name of a court a map of its own, and search engines one address of a page', async () => {
    const env = { SITE_HOSTS: '127.0.0.2=/courts/7517' };
    const own = await serveFaces(await withCourts(env), [portal]);
    const court = await own.get('/sitemap.xml', { host: '127.0.0.2:3000' });
    const places = [...court.body.matchAll(/<loc>([^<]+)/g)].map(([, place = '']) => place);
    assert.ok(places.includes('http://127.0.0.2:3000/kk/courts/7517/way'));
    assert.ok(places.every((place) => /127\.0\.0\.2:3000\/(kk|ru|en)\/courts\/7517/.test(place)));
    assert.doesNotMatch((await own.get('/sitemap.xml')).body, /courts\/7517/);
    assert.match(
      (await own.get('/robots.txt', { host: '127.0.0.2' })).body,
      /Sitemap: http:\/\/127\.0\.0\.2:3000\/sitemap\.xml\n$/,
    );
    const canonical = async (path: string) =>
      (await own.get(path)).document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    assert.equal(await canonical('/ru/courts/7517/way'), 'http://127.0.0.2:3000/ru/courts/7517/way');
    assert.equal(await canonical('/ru/helplines'), 'http://localhost:3000/ru/helplines');
    const facts = (await own.get('/ru/courts/7517')).document.querySelector('script[type="application/ld+json"]');
    const { url } = JSON.parse(facts?.textContent ?? '{}') as { url?: string };
    assert.equal(url, await canonical('/ru/courts/7517'), 'what is told to search engines is one address');
  });
});
