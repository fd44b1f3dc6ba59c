import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { insertCourt, systemAct } from '#modules/courts/testing';
import { hearingTexts } from '#modules/hearings';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';
import { helpTexts } from './texts.ts';

describe('help', () => {
  let site: FaceServer;
  before(async () => {
    const platform = await testPlatform();
    await platform.db.transact(systemAct, async (tx) => {
      tx.record({ kind: 'test', id: 'court' });
      await insertCourt(tx);
    });
    site = await serveFaces(platform, [portal]);
  });

  for (const lang of LANGS) {
    it(`explains in ${lang} how to find a hearing, what each state means and whom to call`, async () => {
      const { document, text, status } = await site.get(`/${lang}/help`);
      assert.equal(status, 200);
      const anchors = [...document.querySelectorAll('main nav a')].map((link) => link.getAttribute('href') ?? '');
      assert.equal(anchors.length, 7);
      for (const anchor of anchors) assert.ok(document.querySelector(`h2${anchor}`), anchor);
      for (const state of Object.values(hearingTexts(lang).states)) assert.ok(text.includes(state), state);
      for (const path of ['hearings', 'sign-in', 'courts', 'helplines', 'reception'])
        assert.ok(document.querySelector(`main a[href="/${lang}/${path}"]`), path);
      assert.ok(document.querySelector('main a[href^="tel:"]'), 'the number stands in the text too');
    });

    it(`is one step away from every page in ${lang}, also from one that does not exist`, async () => {
      for (const path of ['', '/courts', '/courts/7517', '/hearings', '/nothing']) {
        const { document } = await site.get(`/${lang}${path}`);
        const link = document.querySelector(`footer a[href="/${lang}/help"]`);
        assert.equal(link?.textContent, helpTexts(lang).title, path);
      }
    });
  }

  it('is known to search engines', async () => {
    assert.ok((await site.get('/sitemap.xml')).body.includes('/kk/help<'));
  });
});
