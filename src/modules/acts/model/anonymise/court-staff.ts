import { findMentions, foldForSearch, type Mention, type NamedPerson } from '@ashyq/kk-text';

/** A place that names somebody of the court, who stays by name also when a party has the same surname. */
export interface StaffPlace {
  readonly start: number;
  readonly end: number;
  /** Told by given name or initials that no hidden person has; otherwise by the office beside a bare surname. */
  readonly isSure: boolean;
}

/** An office right before the name: «судья», «под председательством судьи», «секретарь судебного заседания», «хатшы». */
const officeBefore =
  /(?:судья\p{L}*|судь[еёию]\p{L}*|суде[йя]\p{L}*|төраға\p{L}*|төрағалық\s+етуші\p{L}*|хатшы\p{L}*|председател\p{L}+|секретар\p{L}*(?:\s+судебного\s+заседания)?)\s*[:–—-]?\s*$/iu;
/** «…төрағалық етуімен», «…төрағалығымен»: the office right after it. */
const officeAfter = /^\s+(?:төрағалық\s+ет\p{L}*|төрағалығы\p{L}*)/iu;

/** Where the text names the staff of the court, told apart from the persons who are hidden. */
export function staffPlaces(
  text: string,
  staff: readonly NamedPerson[],
  hidden: readonly NamedPerson[],
): readonly StaffPlace[] {
  return staff.flatMap((one) =>
    findMentions(text, one).flatMap((mention): StaffPlace[] => {
      const hasOffice = isBesideOffice(text, mention);
      const isOwn = isToldBy(text, mention, one);
      const isTheirs = hidden.some((other) => isToldBy(text, mention, other));
      if (isOwn && (!isTheirs || hasOffice)) return [{ ...placeOf(mention), isSure: !isTheirs }];
      return hasOffice && !isTheirs && isBare(mention) ? [{ ...placeOf(mention), isSure: false }] : [];
    }),
  );
}

function placeOf({ start, end }: Mention): { readonly start: number; readonly end: number } {
  return { start, end };
}

function isBare({ parts }: Mention): boolean {
  return parts.every((part) => part === 'surname');
}

function isBesideOffice(text: string, { start, end }: Mention): boolean {
  return officeBefore.test(text.slice(Math.max(0, start - 60), start)) || officeAfter.test(text.slice(end, end + 40));
}

/** Whether the words beside the surname are this person's: the given name, or both initials. */
function isToldBy(text: string, { start, end, parts }: Mention, person: NamedPerson): boolean {
  const words = text.slice(start, end);
  if (parts.includes('given_name') || parts.includes('patronymic')) {
    return findMentions(words, person).some(
      ({ parts: found }) => found.includes('surname') && found.includes('given_name'),
    );
  }
  if (!parts.includes('initials')) return false;
  const said = [...words.matchAll(/(\p{Lu})\./gu)].map(([, letter = '']) => foldForSearch(letter));
  const own = [person.givenName, person.patronymic].flatMap((name) => (name ? [foldForSearch(name).slice(0, 1)] : []));
  const surname = findMentions(words, { surname: person.surname });
  return surname.length > 0 && said.every((letter, at) => own[at] === undefined || own[at] === letter);
}
