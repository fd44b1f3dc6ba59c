import { type Catalogue, catalogue, LANGS, type Lang, type Text } from '#platform/i18n';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export const setupTexts = catalogue(kk, ru, en);

export type SetupTexts = Catalogue<typeof kk>;
export type Question = keyof SetupTexts['questions'];

/** One sentence in the three languages. */
export function inAll(say: (texts: SetupTexts, lang: Lang) => string): Text {
  const [inKk = '', inRu = '', inEn = ''] = LANGS.map((lang) => say(setupTexts(lang), lang));
  return { kk: inKk, ru: inRu, en: inEn };
}
