import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { LANGS } from '#platform/i18n';
import { InLanguage, LangContext } from './in-language.ts';
import { designTexts, useTexts } from './texts.ts';

const Words = () => <p>{useTexts().skipLink}</p>;

describe('the language of a page', () => {
  for (const lang of LANGS) {
    it(`is what the library's own provider would say: ${lang}`, () => {
      const ours = renderToString(
        <InLanguage lang={lang}>
          <div>
            <Words />
          </div>
        </InLanguage>,
      );
      const theirs = renderToString(
        <LangContext.Provider value={lang}>
          <div>
            <Words />
          </div>
        </LangContext.Provider>,
      );
      assert.equal(ours, theirs);
      assert.ok(ours.includes(designTexts[lang].skipLink));
    });
  }

  it('of the nearest counts', () => {
    const html = renderToString(
      <InLanguage lang="kk">
        <InLanguage lang="ru">
          <Words />
        </InLanguage>
      </InLanguage>,
    );
    assert.ok(html.includes(designTexts.ru.skipLink));
  });

  it('is Kazakh when nobody says', () => {
    assert.ok(renderToString(<Words />).includes(designTexts.kk.skipLink));
  });
});
