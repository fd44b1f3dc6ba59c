import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { designTexts, i18nAttributes } from './texts.ts';

describe('built-in words', () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    it(`${lang}: every plural text has every form that the language needs`, () => {
      const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
      for (const key of ['filesChosen', 'charactersLeft', 'charactersOver'] as const) {
        assert.deepEqual(Object.keys(designTexts[lang][key]).toSorted(), needed, key);
        for (const form of Object.values(designTexts[lang][key])) assert.match(form, /%\{count\}/);
      }
    });
  }

  it('reach GOV.UK components as data-i18n attributes, one for each plural form', () => {
    assert.deepEqual(i18nAttributes({ 'show-section': 'Ашу', 'over-limit': { one: 'a', other: 'b' } }), {
      'data-i18n.show-section': 'Ашу',
      'data-i18n.over-limit.one': 'a',
      'data-i18n.over-limit.other': 'b',
    });
  });
});
