import assert from 'node:assert/strict';
import { it } from 'node:test';
import { voiceFile, voiceName } from '#design';
import { LANGS } from '#platform/i18n';
import { kioskTexts } from './kiosk-texts.ts';

it('every fixed text of the kiosk has its voice in each language', async () => {
  for (const lang of LANGS)
    for (const text of await kioskTexts(lang))
      assert.ok(voiceFile(lang, voiceName(lang, text)), `no voice in ${lang}: ${text}; npm run voices`);
});
