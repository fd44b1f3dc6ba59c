import type { ActParts, PartName } from '../parts.ts';

/** What is hidden in the public version, and what stands in its place. */
export const markKinds = [
  'person',
  'name',
  'iin',
  'phone',
  'account_number',
  'plate',
  'address',
  'document_number',
  'email',
  'birth_date',
  'profile',
  'by_hand',
] as const;
export type MarkKind = (typeof markKinds)[number];

/** One place of the original that the public does not see. */
export interface Mark {
  readonly part: PartName;
  /** Indexes into the part (UTF-16): first character, and after the last one. */
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** «А.» for a person, else the words for the kind. */
  readonly shown: string;
  /** Kazakh ending of the name, kept after a hyphen. */
  readonly ending: string;
  /** False: a reviewer undid it, the original stays. */
  readonly isAccepted: boolean;
}

/** Public text as it is stored: words, and marks between them. */
export type Segment = string | { readonly kind: MarkKind; readonly shown: string; readonly ending: string };
export type PublicParts = Readonly<Record<PartName, readonly Segment[]>>;

const words: Readonly<Record<Exclude<MarkKind, 'person'>, { readonly kk: string; readonly ru: string }>> = {
  name: { kk: '[аты-жөні]', ru: '[имя]' },
  iin: { kk: '[ЖСН]', ru: '[ИИН]' },
  phone: { kk: '[телефон]', ru: '[телефон]' },
  account_number: { kk: '[шот нөмірі]', ru: '[номер счёта]' },
  plate: { kk: '[көлік нөмірі]', ru: '[номер машины]' },
  address: { kk: '[мекенжай]', ru: '[адрес]' },
  document_number: { kk: '[құжат нөмірі]', ru: '[номер документа]' },
  email: { kk: '[электрондық пошта]', ru: '[электронная почта]' },
  birth_date: { kk: '[туған күні]', ru: '[дата рождения]' },
  profile: { kk: '[желідегі парақша]', ru: '[страница в сети]' },
  by_hand: { kk: '[жасырылды]', ru: '[скрыто]' },
};

export function shownFor(kind: Exclude<MarkKind, 'person'>, language: 'kk' | 'ru'): string {
  return words[kind][language];
}

/** Marks of one part in order; where two overlap the longer one stands, so nothing shows through between them. */
export function withoutOverlaps(marks: readonly Mark[]): readonly Mark[] {
  // Of two names in one place the one that stands there whole is meant: «Ахметова» is no «Ахметов» with an ending.
  const longestFirst = marks.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.ending.length - b.ending.length || a.start - b.start,
  );
  const kept: Mark[] = [];
  for (const mark of longestFirst) {
    const isFree = kept.every((one) => one.part !== mark.part || mark.end <= one.start || mark.start >= one.end);
    if (isFree) kept.push(mark);
  }
  return kept.toSorted((a, b) => a.part.localeCompare(b.part) || a.start - b.start);
}

/** The text of one part as the public gets it. */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, kind, shown, ending, isAccepted } of marks.toSorted((a, b) => a.start - b.start)) {
    if (!isAccepted || start < at) continue;
    if (start > at) segments.push(text.slice(at, start));
    segments.push({ kind, shown, ending });
    at = end;
  }
  if (at < text.length) segments.push(text.slice(at));
  return segments;
}

/** The whole act without what is hidden; the original is only read. */
export function publicPartsOf(parts: ActParts, marks: readonly Mark[]): PublicParts {
  const of = (part: PartName): readonly Segment[] =>
    segmentsOf(
      parts[part],
      marks.filter((mark) => mark.part === part),
    );
  return {
    introductory: of('introductory'),
    descriptive: of('descriptive'),
    reasoning: of('reasoning'),
    operative: of('operative'),
  };
}

/** Words of segments, for paper and search. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((one) => (typeof one === 'string' ? one : `${one.shown}${endingOf(one)}`)).join('');
}

export function endingOf({ ending }: Pick<Mark, 'ending'>): string {
  return ending === '' ? '' : `-${ending}`;
}
