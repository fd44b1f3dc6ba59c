import type { NamePart } from './find-mentions.ts';

/** «Серікұлы», «Сериковна»: the father's name, then the ending of either language. */
const patronymic = /^(?<father>.{2,}?)(?:ұлы|улы|қызы|кызы|(?:[оеё]|ь?[еи])?(?:вич|вна))$/iu;
const patronymicEndings = ['ұлы', 'қызы', 'ович', 'евич', 'овна', 'евна'] as const;

/** Other ways to write a part of a name in the nominative: a register keeps one, and acts of two languages have them all. */
export function spellingsOf(part: NamePart, name: string): readonly string[] {
  if (part === 'patronymic') {
    const father = patronymic.exec(name)?.groups?.father;
    return father ? [name, ...patronymicEndings.map((ending) => father + ending)] : [name];
  }
  // «Айгүл» is «Айгуль», «Айгулью» in Russian.
  return part === 'given_name' && /л$/iu.test(name) ? [name, `${name}ь`] : [name];
}

/**
 * Letters that Russian spelling of Kazakh names adds and drops: «Гүлнар» and «Гульнар», «Сейітқали» and «Сейткали»,
 * «Жұмағұлов» and «Джумагулов».
 */
export function withoutFleeting(word: string): string {
  return word
    .replace(/[ьъ]/giu, '')
    .replace(/(й)[іи]/giu, '$1')
    .replace(/дж/giu, 'ж');
}
