// Spellings seen in passports of the republic; the text of the rule was not read, so the table is unverified.
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const word = /\p{L}+/gu;

/** A Kazakh or Russian name in Latin letters: «Ербол Жүнісұлы» is «Yerbol Zhunisuly». Latin text stays as it is. */
export function romaniseName(name: string): string {
  return name.normalize('NFC').replace(word, (part) => romaniseWord(part));
}

function romaniseWord(word: string): string {
  const letters = [...word];
  const isAllCapitals = letters.length > 1 && word === word.toUpperCase();
  return letters
    .map((letter, index) => {
      const small = letter.toLowerCase();
      const sound = soundOf(small, letters[index - 1]?.toLowerCase(), index === letters.length - 1);
      if (sound === undefined) return letter;
      if (letter === small) return sound;
      return isAllCapitals ? sound.toUpperCase() : sound.charAt(0).toUpperCase() + sound.slice(1);
    })
    .join('');
}

/** «Е» opens a syllable as «Ye»; «й» closes a word as «y» («Sergey») and is «i» inside («Aigul»). */
function soundOf(letter: string, before: string | undefined, isLast: boolean): string | undefined {
  if (letter === 'е' && (before === undefined || /[аәеёиоөуұүыіэюяъь]/u.test(before))) return 'ye';
  if (letter === 'й' && isLast) return 'y';
  return latin[letter];
}
