import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { forms } from '#modules/filing';
import { LANGS } from '#platform/i18n';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';

describe('sample documents', () => {
  let site: FaceServer;
  before(async () => {
    site = await serveFaces(await testPlatform(), [portal]);
  });

  for (const lang of LANGS) {
    it(`are there in ${lang} for every form, with what the law demands and what is attached`, async () => {
      const list = await site.get(`/${lang}/samples`);
      for (const form of forms) {
        assert.ok(list.document.querySelector(`a[href="/${lang}/samples/${form.key}"]`), form.key);
        const seen = await site.get(`/${lang}/samples/${form.key}`);
        assert.equal(seen.status, 200, form.key);
        for (const { heading } of form.sections) assert.ok(seen.text.includes(heading[lang]), heading[lang]);
        for (const { text } of form.contents) assert.ok(seen.text.includes(text[lang]), text[lang]);
      }
    });
  }

  it('are none of a form that does not exist', async () => {
    assert.equal((await site.get('/kk/samples/nothing')).status, 404);
  });
});
