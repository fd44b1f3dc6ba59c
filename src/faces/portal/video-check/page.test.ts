import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LANGS } from '#platform/i18n';
import { videoTexts } from '#shell';
import { type FaceServer, serveFaces, testPlatform } from '#testing';
import { portal } from '../face.ts';

let site: FaceServer;

before(async () => {
  site = await serveFaces(await testPlatform(), [portal]);
});

for (const lang of LANGS) {
  describe(`the check of a device on any day in ${lang}`, () => {
    it('needs no code, names its four steps to the script, and says without one what is missing', async () => {
      const { status, text, document } = await site.get(`/${lang}/video-check`);
      const { check, needsScript } = videoTexts(lang);
      assert.equal(status, 200);
      assert.ok(text.includes(check.ofDay) && text.includes(needsScript));
      const props = JSON.parse(
        document.querySelector('[data-island="device-check"]')?.getAttribute('data-props') ?? '',
      );
      assert.deepEqual(props.words.steps, check.steps);
      assert.equal(props.here, undefined);
    });
  });
}
