/** The three languages of every page and message; Kazakh is the source. */
export type Lang = 'kk' | 'ru' | 'en';

export const LANGS: readonly Lang[] = ['kk', 'ru', 'en'];

export function isLang(text: unknown): text is Lang {
  return text === 'kk' || text === 'ru' || text === 'en';
}

/** A text that exists in all three languages, as stored rows and dictionaries carry it. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** The same text said in each language. */
export function inEach(say: (lang: Lang) => string): Text {
  return { kk: say('kk'), ru: say('ru'), en: say('en') };
}

/** The shape that ru.ts and en.ts must satisfy: the same keys as kk.ts, functions with the same parameters. */
export type Catalogue<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer P) => string
      ? (...given: P) => string
      : Catalogue<T[K]>;
};

/** @returns a function from language to its texts; a missing key is a type error in ru.ts or en.ts. */
export function catalogue<T>(kk: T, ru: Catalogue<T>, en: Catalogue<T>): (lang: Lang) => Catalogue<T> {
  const byLang: Record<Lang, Catalogue<T>> = { kk: kk as Catalogue<T>, ru, en };
  return (lang) => byLang[lang];
}
