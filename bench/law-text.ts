/** Words as acts have them: Kazakh and Russian stems with endings, few of them very often and many seldom. */
const kazakh = split(
  `сот іс талап талапкер жауапкер шешім ұйғарым қаулы шарт борыш өтініш арыз куә сарапшы дәлел құжат төлем мерзім баж
   құқық міндет мүлік үй жер еңбек жалақы отбасы бала мұра зиян шығын келісім бап заң кодекс тарап судья төраға отырыс
   хаттама хабарлама қолтаңба тұлға мекеме кәсіпорын банк несие пайыз айыппұл өкіл сенімхат мекенжай қала аудан облыс`,
);
const russian = split(
  `суд иск дело решение определение договор долг заявление свидетель эксперт доказательство документ платеж срок пошлина
   право обязанность имущество квартира земля труд зарплата семья ребенок наследство вред расход соглашение статья закон
   кодекс сторона судья председатель заседание протокол повестка подпись лицо учреждение предприятие банк кредит процент
   штраф представитель доверенность адрес город район область взыскание возмещение расторжение признание`,
);
const endings = {
  kazakh: ['', 'ның', 'нің', 'ға', 'ге', 'ды', 'ді', 'да', 'де', 'дан', 'ден', 'лар', 'лер', 'ы', 'і', 'ының', 'інің'],
  russian: ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах', 'ия', 'ию', 'ием', 'ого', 'ому', 'ых'],
} as const;
const syllables = split(
  'ба да ға қа ма на са та жа ша бе де ке ле ме не се те же ше бо до ко ло мо но со то жо шо ру ту ну лу',
);

/** Rare words, surnames among them: a stem of three syllables each. */
const rare = Array.from({ length: 4000 }, (_, n) => {
  const random = randomFrom(n + 1);
  return Array.from({ length: 3 }, () => pick(syllables, random())).join('');
});

/** A seeded stream of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param seed the same text for the same number */
export function lawText(seed: number, words: number): string {
  return wordsOfLaw(randomFrom(seed + 7), words).join(' ');
}

export function wordsOfLaw(random: () => number, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const kind = random();
    // The square of an even number leans to the beginning of a list as words of a language do.
    if (kind < 0.4) return pick(kazakh, random() ** 2) + pick(endings.kazakh, random());
    if (kind < 0.8) return pick(russian, random() ** 2) + pick(endings.russian, random());
    return pick(rare, random() ** 2) + pick(endings.kazakh, random());
  });
}

function pick(from: readonly string[], at: number): string {
  return from[Math.floor(at * from.length)] ?? '';
}

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
