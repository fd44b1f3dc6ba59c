import { hiddenPersons, type Mark, namedPersons, noParts, proposeMarks } from '#modules/acts';
import { parties, sentences, staff } from './act-sentences.ts';
import type { Figure } from './figure.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Read {
  readonly text: string;
  /** What nobody may read. */
  readonly secret: readonly Place[];
}

type Hide = (text: string, language: 'kk' | 'ru') => readonly Place[];

/** The number of a person without its check digit, as a search in an editor knows it. */
const ELEVEN_OR_MORE = /\d{11,}/g;

/** How well what a machine proposes hides the people of our sentences, beside names and numbers replaced as they stand in the file. */
export function measureAnonymiser(): { readonly figures: readonly Figure[]; readonly table: string } {
  const ours = sentences.map((sentence) => judge(sentence, proposed));
  const replaced = sentences.map((sentence) => judge(sentence, asInFile));
  const n = ours.reduce((sum, { read }) => sum + read.secret.length, 0);
  const figure = (name: string, of: (judged: readonly Judged[]) => number, count: number): Figure => ({
    ...{ name: `anonymiser-${name}`, unit: 'share', ours: of(ours), peer: { replace: of(replaced) }, n: count },
  });
  return {
    figures: [
      figure(
        'recall',
        (judged) => share(judged, ({ leaks, read }) => [read.secret.length - leaks.length, read.secret.length]),
        n,
      ),
      figure(
        'precision',
        (judged) => share(judged, ({ alarms, hidden }) => [hidden.length - alarms.length, hidden.length]),
        n,
      ),
      figure(
        'safe-sentences',
        (judged) => share(judged, ({ leaks }) => [leaks.length === 0 ? 1 : 0, 1]),
        sentences.length,
      ),
    ],
    table: ours.flatMap(lineOf).join('\n'),
  };
}

const proposed: Hide = (text, language) => {
  const parts = { ...noParts, descriptive: text };
  return proposeMarks(parts, language, hiddenPersons(parties), [...staff, ...namedPersons(parties)]).filter(
    ({ isAccepted }: Mark) => isAccepted,
  );
};

/** What a clerk does with an editor: every name as the file spells it, whole, by initials and alone, and long numbers. */
const asInFile: Hide = (text) => {
  const words = parties
    .filter(({ role }) => role !== 'advocate')
    .flatMap(({ name: { surname, givenName, patronymic } }) => [
      `${surname} ${givenName} ${patronymic}`,
      `${surname} ${givenName[0]}.${patronymic[0]}.`,
      surname,
    ]);
  const names = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word.replaceAll('.', '\\.'), 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
    })),
  );
  const numbers = [...text.matchAll(ELEVEN_OR_MORE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...names, ...numbers];
};

interface Judged {
  readonly read: Read;
  readonly hidden: readonly Place[];
  /** Secret places of which a letter can be read. */
  readonly leaks: readonly Place[];
  /** Hidden places that are no secret. */
  readonly alarms: readonly Place[];
}

function judge([language, marked]: (typeof sentences)[number], hide: Hide): Judged {
  const read = readSentence(marked);
  const hidden = hide(read.text, language);
  return {
    read,
    hidden,
    leaks: read.secret.filter((secret) => !isCovered(read.text, secret, hidden)),
    alarms: hidden.filter(
      (place) => !read.secret.some((secret) => place.start < secret.end && secret.start < place.end),
    ),
  };
}

function readSentence(marked: string): Read {
  const secret: Place[] = [];
  let text = '';
  for (const [index, piece] of marked.split(/[{}]/).entries()) {
    if (index % 2 === 1) secret.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, secret };
}

/** Every letter and digit of it is hidden. */
function isCovered(text: string, { start, end }: Place, hidden: readonly Place[]): boolean {
  for (let at = start; at < end; at += 1) {
    const isHidden = hidden.some((place) => place.start <= at && at < place.end);
    if (!isHidden && /[\p{L}\d]/u.test(text[at] ?? '')) return false;
  }
  return true;
}

function share(judged: readonly Judged[], of: (one: Judged) => readonly [part: number, whole: number]): number {
  const [part, whole] = judged.map(of).reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

function lineOf({ read: { text }, leaks, alarms }: Judged): readonly string[] {
  const said = (word: string, { start, end }: Place): string => `${word} «${text.slice(start, end)}» in: ${text}`;
  return [...leaks.map((one) => said('LEAK ', one)), ...alarms.map((one) => said('ALARM', one))];
}
