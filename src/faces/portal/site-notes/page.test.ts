import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';

describe('what the site says of itself', () => {
  let site: FaceServer;
  before(async () => {
    site = await serveFaces(await testPlatform(), [portal]);
  });

  for (const lang of LANGS) {
    it(`names in ${lang} the standard and what is known to be wrong, and how long data are kept`, async () => {
      const accessibility = await site.get(`/${lang}/accessibility`);
      assert.match(accessibility.text, /WCAG 2\.2/);
      assert.equal(accessibility.document.querySelectorAll('h2').length >= 4, true);
      const privacy = await site.get(`/${lang}/privacy`);
      assert.match(privacy.text, /90/);
      assert.ok(privacy.document.querySelector(`footer a[href="/${lang}/accessibility"]`));
    });
  }
});
