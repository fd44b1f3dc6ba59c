import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { enterApproach } from '#modules/approaches';
import { clerkOf } from '#modules/cases/testing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, type TestPlatform, testPlatform } from '#testing';
import { portal } from './face.ts';
import { layDay } from './testing/court-day.ts';

/** Every section of a court's site, as people look for them; the rest of the address may differ. */
const sections: readonly (readonly [string, RegExp])[] = [
  ['hearings', /^\/hearings/],
  ['cases', /^\/cases\//],
  ['acts', /^\/acts/],
  ['draws', /^\/draws/],
  ['chairperson’s blog', /^\/questions\?court=7517|^\/questions$/],
  ['a question', /^\/questions\/ask/],
  ['reception', /^\/courts\/7517\/reception$/],
  ['open-door days', /^\/courts\/7517\/open-days$/],
  ['calling off', /^\/visits$/],
  ['sample documents', /^\/samples$/],
  ['one sample', /^\/samples\/claim$/],
  ['the way', /^\/courts\/7517\/way$/],
  ['news', /^\/courts\/7517\/news$/],
  ['register of approaches', /^\/courts\/7517\/approaches$/],
  ['accuracy', /^\/courts\/7517\/accuracy$/],
  ['subscription', /^\/subscribe/],
  ['helplines', /^\/helplines$/],
  ['talon', /^\/talon$/],
  ['verification', /^\/verify$/],
  ['search of hearings', /^\/hearings/],
  ['accessibility', /^\/accessibility$/],
  ['privacy', /^\/privacy$/],
  ['help', /^\/help$/],
];

/** Pages of other faces, and the check of signatures with its threads, are reached and not opened here. */
const elsewhere = /^\/(cabinet|desk|kiosk|sign-in|demo|design|verify)/;

describe('a walk from the home of a court', () => {
  let platform: TestPlatform;
  let site: FaceServer;

  before(async () => {
    platform = await testPlatform();
    await layDay(platform);
    site = await serveFaces(platform, [portal]);
    await enterApproach(
      platform,
      { actor: clerkOf(), action: 'approaches.enter' },
      {
        ...{ courtCode: '7517', caseNumber: '7517-26-00-2/1', receivedOn: Temporal.PlainDate.from('2026-11-20') },
        ...{ senderKind: 'citizen', sender: '', gistKk: 'Сұрайды', gistRu: 'Просит', outcome: 'answered' },
      },
    );
  });

  const linksOf = async (lang: string, path: string): Promise<readonly string[]> => {
    const seen = await site.get(`/${lang}${path}`);
    assert.ok(seen.status < 400, `${path} answers ${seen.status}`);
    return [...seen.document.querySelectorAll('a[href]')]
      .map((one) => one.getAttribute('href') ?? '')
      .filter((href) => href.startsWith(`/${lang}/`) && !/\.(csv|ics|json|atom|xml|pdf)\b/.test(href))
      .map((href) => href.slice(lang.length + 1).replace(/#.*$/, ''));
  };

  /** Days and pages of one list are one page; what the last click leads to only has to be there. */
  const walk = async (lang: string, from: string, clicks: number): Promise<ReadonlySet<string>> => {
    const reached = new Set([from]);
    const opened = new Set<string>();
    let pages: readonly string[] = [from];
    for (let click = 1; click <= clicks; click += 1) {
      const next: string[] = [];
      for (const page of pages.filter((one) => !elsewhere.test(one))) {
        const kind = page.replace(/\?.*$/, '').replace(/[\da-f-]{30,}/, 'id');
        if (opened.has(kind)) continue;
        opened.add(kind);
        next.push(...(await linksOf(lang, page)).filter((link) => !reached.has(link)));
        for (const link of next) reached.add(link);
      }
      pages = next;
    }
    return reached;
  };

  for (const lang of LANGS) {
    it(`reaches every section in ${lang} within three clicks, and no link is broken`, async () => {
      const reached = [...(await walk(lang, '/courts/7517', 3))];
      for (const [name, address] of sections)
        assert.ok(
          reached.some((one) => address.test(one)),
          name,
        );
    });
  }

  it('is described for search engines as a court, and the days on which its doors are open as events', async () => {
    const home = await site.get('/kk/courts/7517');
    const about = JSON.parse(home.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');
    assert.deepEqual(about['@type'], ['Courthouse', 'GovernmentOrganization']);
    assert.equal(about.identifier, '7517');
  });

  it('stands in the map of the site, and what is private in robots.txt', async () => {
    const map = await site.get('/sitemap.xml');
    for (const path of ['/courts/7517/approaches', '/courts/7517/accuracy', '/samples/claim', '/privacy']) {
      assert.match(map.body, new RegExp(`/ru${path}</loc>`), path);
      assert.equal((await site.get(`/ru${path}`)).status, 200, path);
    }
    const robots = await site.get('/robots.txt');
    for (const path of ['visits', 'subscriptions', 'cabinet'])
      assert.match(robots.body, new RegExp(`Disallow: /kk/${path}`));
  });
});
