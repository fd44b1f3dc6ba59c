const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const letterOf = new Map([...latinKeys].map((key, at) => [key, russianKeys[at] ?? key]));

/**
 * What the same keys type on the Russian layout: «ghbdtn» is «привет». Kazakh words come out folded, as from any Russian
 * keyboard.
 * @returns undefined when there is a Cyrillic letter in it, or no Latin one: it was typed on the layout that was meant
 */
export function onRussianLayout(text: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(text) || !/[a-z]/i.test(text)) return undefined;
  return [...text.toLowerCase()].map((key) => letterOf.get(key) ?? key).join('');
}
