import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countSmsParts } from '#modules/notices';
import { LANGS } from '#platform/i18n';
import { identityTexts } from '../locales/index.ts';

const wholePart = '12345678';

describe('a short message of the cabinet', () => {
  for (const lang of LANGS) {
    const { oneTimePassword, contactCode, passwordChanged, accountConfirmed, contactAdded } =
      identityTexts(lang).notices;
    it(`with a code is one part in ${lang} and names the code`, () => {
      for (const text of [oneTimePassword.sms({ code: wholePart }), contactCode.sms({ code: wholePart })]) {
        assert.equal(countSmsParts(text).parts, 1, text);
        assert.ok(text.includes(wholePart));
      }
    });

    it(`without one is two parts at most in ${lang}, and none has a link`, () => {
      for (const text of [passwordChanged.sms(), accountConfirmed.sms(), contactAdded.sms()]) {
        assert.ok(countSmsParts(text).parts <= 2, text);
        assert.doesNotMatch(text, /http|\.kz|\//);
      }
    });
  }
});
