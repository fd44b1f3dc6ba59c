import { findHastyNames } from '@ashyq/kk-text';
import { findPersonalData, type PersonalDataKind } from '#modules/identity';
import type { Lang } from '#platform/i18n';

/** What is hidden in a question before anybody else reads it. */
export type HiddenKind = PersonalDataKind | 'name' | 'by_hand';

/** One place of the question that the public does not see. */
export interface Mark {
  readonly kind: HiddenKind;
  /** Indexes into the text (UTF-16): first character, and after the last one. */
  readonly start: number;
  readonly end: number;
}

/** Everything that the rules find, in the order of the text. */
export function proposeMarks(text: string): readonly Mark[] {
  const ofNames = findHastyNames(text).map((place) => ({ kind: 'name' as const, ...place }));
  return withoutOverlaps([...findPersonalData(text), ...ofNames]);
}

/** No reason of a reviewer makes the number of a person everybody's. */
export function isAlwaysHidden({ kind }: Mark): boolean {
  return kind === 'iin';
}

/** Every place where the words stand: what a person saw and the rules did not. */
export function marksByHand(text: string, words: readonly string[]): readonly Mark[] {
  return words.flatMap((word) => {
    const found: Mark[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push({ kind: 'by_hand', start: at, end: at + word.length });
    }
    return found;
  });
}

/** Places that overlap become one, called by the longest of them: nothing shows through between them. */
export function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || mark.start >= last.end) joined.push(mark);
    else {
      const kind = mark.end - mark.start > last.end - last.start ? mark.kind : last.kind;
      joined[joined.length - 1] = { kind, start: last.start, end: Math.max(last.end, mark.end) };
    }
  }
  return joined;
}

const shown: Readonly<Record<HiddenKind, Readonly<Record<Lang, string>>>> = {
  iin: { kk: '[ЖСН]', ru: '[ИИН]', en: '[IIN]' },
  phone: { kk: '[телефон]', ru: '[телефон]', en: '[phone]' },
  account_number: { kk: '[шот нөмірі]', ru: '[номер счёта]', en: '[account number]' },
  plate: { kk: '[көлік нөмірі]', ru: '[номер машины]', en: '[number plate]' },
  address: { kk: '[мекенжай]', ru: '[адрес]', en: '[address]' },
  document_number: { kk: '[құжат нөмірі]', ru: '[номер документа]', en: '[document number]' },
  email: { kk: '[электрондық пошта]', ru: '[электронная почта]', en: '[e-mail]' },
  birth_date: { kk: '[туған күні]', ru: '[дата рождения]', en: '[date of birth]' },
  profile: { kk: '[желідегі парақша]', ru: '[страница в сети]', en: '[profile]' },
  name: { kk: '[аты-жөні]', ru: '[имя]', en: '[name]' },
  by_hand: { kk: '[жасырылды]', ru: '[скрыто]', en: '[hidden]' },
};

/** The text as everybody may read it, with words in the language of the text where something is hidden. */
export function publicText(text: string, marks: readonly Mark[], lang: Lang): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { kind, start, end } of withoutOverlaps(marks)) {
    pieces.push(text.slice(at, start), shown[kind][lang]);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
