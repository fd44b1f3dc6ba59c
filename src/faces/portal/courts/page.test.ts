import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { layCourtHome } from '../testing/court-home.ts';

describe('the list of courts', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await layCourtHome(platform);
    site = await serveFaces(platform, [portal]);
  });
  const headings = (document: Document) => [...document.querySelectorAll('h2')].map((one) => one.textContent);
  const links = (document: Document) =>
    [...document.querySelectorAll('.sot-list__link')].map((one) => one.getAttribute('href'));

  it('puts the courts of the republic first and the regions in the order of the alphabet', async () => {
    const { document } = await site.get('/kk/courts');
    const [first = '', ...regions] = headings(document).filter((text) => /соттар|облысы|қаласы/i.test(text ?? ''));
    assert.equal(first, 'Республикалық соттар');
    assert.deepEqual(regions.slice(0, 3), ['Абай облысы', 'Ақмола облысы', 'Ақтөбе облысы']);
    assert.equal(links(document)[0], '/kk/courts/6001');
  });

  it('is narrowed by region, by level and by both', async () => {
    const codes = async (query: string) =>
      links((await site.get(`/ru/courts?${query}`)).document).map((href) => href?.slice(-4));
    assert.deepEqual(await codes('region=75&level=regional'), ['7599']);
    assert.deepEqual(await codes('region=75&level=district'), ['7517']);
    assert.equal((await codes('level=cassation')).length, 3);
  });

  it('finds a court by a name in any spelling and keeps what was typed', async () => {
    const { document, text } = await site.get('/kk/courts?q=кызылорда+обл');
    assert.deepEqual(links(document), ['/kk/courts/4399', '/kk/courts/4394']);
    assert.match(text, /Табылған сот саны: 2/);
    assert.equal(document.querySelector('input[name=q]')?.getAttribute('value'), 'кызылорда обл');
  });

  it('offers three next steps when nothing is found, and no error for what is no region', async () => {
    for (const query of ['q=Атлантида', 'region=99', 'q=%00%3Cscript%3E']) {
      const { status, document } = await site.get(`/en/courts?${query}`);
      assert.equal(status, 200, query);
      assert.equal(document.querySelectorAll('.sot-empty li').length, 3, query);
    }
  });

  it('speaks each language and stands at the same address in the others', async () => {
    const titles = await Promise.all(LANGS.map(async (lang) => (await site.get(`/${lang}/courts?region=75`)).document));
    assert.deepEqual(
      titles.map((document) => document.querySelector('h1')?.textContent),
      ['Соттар', 'Суды', 'Courts'],
    );
    const [kk] = titles;
    assert.ok(kk?.querySelector('.govuk-language-navigation a[href="/en/courts?region=75"]'));
  });
});
