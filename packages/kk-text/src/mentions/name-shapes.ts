/**
 * Names as people write them: initials or a patronymic beside a name, or a surname by its ending within a sentence, for at
 * its beginning every word has a capital letter. The person who looks the text through sees what the rules do not.
 */
const titles =
  'Судья|Хатшы|Төраға|Адвокат|Азамат|Прокурор|Заңгер|Секретарь|Председатель|Гражданин|Гражданка|Юрист|Куә|Жауапкер|Сарапшы|Өкіл|Көрші|Жәбірленуші|Нотариус|Свидетел|Ист[еи]?ц|Ответчи|Эксперт|Представител|Заявител|Потерпевш|Третье';
const name = String.raw`(?!(?:${titles})\p{Ll}*)\p{Lu}\p{Ll}+`;
const initials = String.raw`\p{Lu}\.(?:[\s\u00a0]?\p{Lu}\.)?`;
const surname = String.raw`\p{Lu}\p{Ll}{2,}(?:[oe]va?|[ое]в(?:а|у|ым|е|ой|ы|ых|ыми|т[іы][ңк]|ті|ты|ке|қа|т[ае]н|п[ае]н|т[ае]|[ае]ны[ңн]|[ае]ға|[ае]дан|[ае]мен)?)`;
const patronymic = String.raw`\p{Lu}\p{Ll}+(?:ұлы|қызы|улы|кызы|ович|евич|овна|евна|uly|kyzy|ovich|evich|ovna|evna)(?:на|ның|на|н|мен|нан|а|у|ем|ой|е|ы)?`;
const names: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}.])${initials}[\s\u00a0]?${name}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${name}[\s\u00a0]${initials}`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})(?:${name}[\s\u00a0]){0,2}${patronymic}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${name}[\s\u00a0]${surname}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<!\p{L})${surname}[\s\u00a0]${name}(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<=[\p{Ll},;:«"(]\s?)${surname}(?!\p{L})`, 'gu'),
];

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A patronymic in small letters, and the word before it unless that is an office. */
const smallPatronymic = new RegExp(
  String.raw`(?<!\p{L})(?:(?!${titles})\p{L}{3,}[\s\u00a0])?(?!(?:не)?винов|(?:без)?услов|духов|церков|любов|полюбов|основ|верхов|королев)\p{L}{3,}(?:ұлы|қызы|(?<![аәеиоуыіүұ])улы|кызы|ович|евич|овна|евна)(?:на|ның|мен|нан|[анеуы]|ем|ой)?(?!\p{L})`,
  'giu',
);
/** Words that end as surnames do, and stand in capitals in a text that shouts. */
const plainWord =
  /^(?:слов|прав|снов|основ|голов|готов|здоров|услов|таков|каков|суров|договоров|судов|актов|исков)[ауыео]?$/iu;

/** Abbreviations that stand beside names: numbers of people and organisations, kinds of firms, codes of law, offices. */
const abbreviation =
  /^(?:ЖСН|ИИН|БСН|БИН|ЖШС|ТОО|ЖАҚ|ААҚ|ОАО|ЗАО|ПАО|АПК|ГПК|ҚПК|УПК|ӘРПК|АППК|КАС|ХҚКО|ХҚО|ЦОН|ЭЦҚ|ЭЦП|АЕК|МРП|СМС|ПИН)$/u;

/** Places that have the shape of a person's name, whoever it is, in order; what overlaps is one place. */
export function findNameShapes(text: string): readonly Place[] {
  return found(text, names);
}

/** The same in what somebody types in a hurry: «АХМЕТОВА АЙГУЛЬ», «айгуль сериковна». It errs more often. */
export function findHastyNames(text: string): readonly Place[] {
  const calm = text.replace(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu, (word) =>
    plainWord.test(word) || abbreviation.test(word)
      ? word.toLowerCase()
      : word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
  // A letter that changes its length with its case would move every place behind it.
  return found(calm.length === text.length ? calm : text, [...names, smallPatronymic]);
}

function found(text: string, shapes: readonly RegExp[]): readonly Place[] {
  const places = shapes.flatMap((shape) =>
    [...text.matchAll(shape)].map(({ index, 0: name }) => ({ start: index, end: index + name.length })),
  );
  const joined: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || place.start >= last.end) joined.push(place);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
  }
  return joined;
}
