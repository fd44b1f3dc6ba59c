import { foldForSearch } from '../fold.ts';
import { type Inflection, inflectionOf } from './case-endings.ts';
import { spellingsOf, withoutFleeting } from './spellings.ts';

/** A natural person by the parts of the name in the nominative. */
export interface NamedPerson {
  readonly surname: string;
  readonly givenName?: string;
  readonly patronymic?: string;
}

export type NamePart = 'surname' | 'given_name' | 'patronymic' | 'initials';

/** A place of a text that names a person. */
export interface Mention {
  /** Index of the first character (UTF-16). */
  readonly start: number;
  /** Index after the last one. */
  readonly end: number;
  readonly parts: readonly NamePart[];
  /** Kazakh ending that the last word carries, without which the sentence breaks: «ның», «ға»; else empty. */
  readonly ending: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly part: NamePart;
  readonly ending: string;
}

const words = /\p{Lu}[\p{L}\p{M}'’ʼ]*/gu;
const between = /^[\s\u00a0]+$/u;
/** Initials stand beside a surname: «А. С.», «А.С.», «Қ.». */
const initialsAfter = /^[\s\u00a0]*(\p{Lu})\.(?:[\s\u00a0]?(\p{Lu})\.)?/u;
const initialsBefore = /(?<![\p{L}.])(\p{Lu})\.(?:[\s\u00a0]?(\p{Lu})\.)?[\s\u00a0]*$/u;

/**
 * Every mention of the person, in any Kazakh or Russian inflection, with initials or given names beside it, however it is
 * typed (look-alikes, Қ or К). Words that begin with a small letter are no names. Errs on the side of finding: a person
 * who looks through what was found takes back what is none.
 */
export function findMentions(text: string, person: NamedPerson): readonly Mention[] {
  return joined(text, piecesOf(text, person)).map((mention) => widened(text, mention, person));
}

function piecesOf(text: string, person: NamedPerson): Piece[] {
  const parts: readonly (readonly [NamePart, string | undefined])[] = [
    ['surname', person.surname],
    ['given_name', person.givenName],
    ['patronymic', person.patronymic],
  ];
  const names = parts.flatMap(([part, name]) =>
    (name ?? '')
      .split(/[\s-]+/)
      .filter((one) => one !== '')
      .flatMap((one) => spellingsOf(part, one).map((spelling) => [part, spelling] as const)),
  );
  return [...text.matchAll(words)].flatMap((found) => {
    const [word] = found;
    for (const [part, name] of names) {
      const inflection = inflectionOf(word, name) ?? inflectionOfOther(word, name);
      if (!inflection) continue;
      const start = found.index;
      return [{ start, end: start + word.length, part, ending: inflection.kazakhEnding }];
    }
    return [];
  });
}

/** A form of the name as the other language spells it. */
function inflectionOfOther(word: string, name: string): Inflection | undefined {
  const found = inflectionOf(withoutFleeting(word), withoutFleeting(name));
  if (!found) return undefined;
  const { length } = found.kazakhEnding;
  return { kazakhEnding: length === 0 ? '' : word.slice(-length) };
}

/** Neighbours that only spaces or a hyphen part are one mention. */
function joined(text: string, pieces: readonly Piece[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { start, end, part, ending } of pieces) {
    const last = mentions.at(-1);
    const gap = last ? text.slice(last.end, start) : '';
    if (last && (between.test(gap) || gap === '-')) {
      mentions[mentions.length - 1] = { ...last, end, parts: [...last.parts, part], ending };
    } else {
      mentions.push({ start, end, parts: [part], ending });
    }
  }
  return mentions;
}

function widened(text: string, mention: Mention, person: NamedPerson): Mention {
  if (!mention.parts.includes('surname')) return mention;
  const after = initialsAfter.exec(text.slice(mention.end));
  if (after && mayBeInitials(after, person))
    return { ...mention, end: mention.end + after[0].length, parts: [...mention.parts, 'initials'] };
  const before = initialsBefore.exec(text.slice(0, mention.start));
  if (before && mayBeInitials(before, person))
    return { ...mention, start: mention.start - before[0].length, parts: ['initials', ...mention.parts] };
  return mention;
}

/** Initials of somebody else belong to the next name: «Ахметов А. Сәрсенов». */
function mayBeInitials([, first = '']: RegExpExecArray, { givenName }: NamedPerson): boolean {
  return givenName === undefined || foldForSearch(givenName).startsWith(foldForSearch(first));
}
