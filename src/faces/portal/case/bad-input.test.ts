import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { type FaceServer, Sentences, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';

const caseNumbers = {
  'no such case': '7517-26-00-2/99999',
  'too long': `${'7'.repeat(90)}/1`,
  'control signs': '7517-26-00-2/1%00',
  'signs of direction': '7517-26-00-2/%E2%80%AE1',
  'a path': '..%2f..%2fetc/passwd',
  'no number': 'about/case',
} as const;

describe('what a visitor types wrong into the address', () => {
  let site: FaceServer;
  before(async () => {
    site = await serveFaces(await testPlatform(), [portal]);
  });

  it('as the number of a case in the address has a sentence of its own', async () => {
    const said = new Sentences();
    for (const lang of LANGS) {
      for (const [what, typed] of Object.entries(caseNumbers)) {
        const { status, document } = await site.get(`/${lang}/cases/${typed}`);
        assert.ok(status === 404 || status === 422, `${what}: ${status}`);
        said.hear(what, lang, document.querySelector('main .govuk-body-l')?.textContent ?? '');
      }
    }
    said.assertOwn();
  });

  it('as a language or a Host is answered in all three languages', async () => {
    const unknown = await site.get('/de/courts');
    const foreign = await site.get('/kk/courts', { host: 'evil.example' });
    assert.deepEqual([unknown.status, foreign.status], [404, 421]);
    for (const { document, body } of [unknown, foreign]) {
      assert.deepEqual(
        [...document.querySelectorAll('p[lang]')].map((one) => one.getAttribute('lang')),
        LANGS,
      );
      assert.ok(!body.includes('evil'));
    }
  });
});
