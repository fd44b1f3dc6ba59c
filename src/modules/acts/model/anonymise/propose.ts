import { findMentions, findNameShapes, type NamedPerson } from '@ashyq/kk-text';
import type { ParticipantName, ParticipantRole } from '#modules/cases';
import { findPersonalData } from '#modules/identity';
import { type ActParts, type PartName, partNames } from '../parts.ts';
import { staffPlaces } from './court-staff.ts';
import { type Mark, shownFor, withoutOverlaps } from './marks.ts';

/** Who takes part by an office of the public stays by name. A house rule: the rules on anonymising were not found. */
export const namedRoles: readonly ParticipantRole[] = ['prosecutor', 'advocate'];

/** A person of the case and the letter under which the public meets that person. */
export interface HiddenPerson extends NamedPerson {
  readonly shown: string;
}

/** Letters of the natural persons of a case: «А.», the second of one letter «А2.». Organisations keep their names. */
export function hiddenPersons(
  participants: readonly { readonly role: ParticipantRole; readonly name: ParticipantName }[],
): readonly HiddenPerson[] {
  const taken = new Map<string, number>();
  const letters = new Map<string, string>();
  return participants.flatMap(({ role, name }) => {
    if (name.kind !== 'person' || namedRoles.includes(role)) return [];
    const { surname, givenName, patronymic } = name;
    const full = `${surname} ${givenName} ${patronymic ?? ''}`;
    const shown = letters.get(full) ?? nextLetter(surname, taken);
    letters.set(full, shown);
    return [{ surname, givenName, ...(patronymic ? { patronymic } : {}), shown }];
  });
}

/** Who takes part under an office of the public. */
export function namedPersons(
  participants: readonly { readonly role: ParticipantRole; readonly name: ParticipantName }[],
): readonly NamedPerson[] {
  return participants.flatMap(({ role, name }) =>
    name.kind === 'person' && namedRoles.includes(role)
      ? [
          {
            surname: name.surname,
            givenName: name.givenName,
            ...(name.patronymic ? { patronymic: name.patronymic } : {}),
          },
        ]
      : [],
  );
}

function nextLetter(surname: string, taken: Map<string, number>): string {
  const letter = ([...surname][0] ?? 'Х').toLocaleUpperCase('kk');
  const count = (taken.get(letter) ?? 0) + 1;
  taken.set(letter, count);
  return count === 1 ? `${letter}.` : `${letter}${count}.`;
}

/**
 * Everything that a machine can find; a person looks it through twice before anybody else sees the text.
 * @param staff of the court and others of `namedRoles`, who stay by name; a bare surname that is also a party's is left to the reviewer, unticked
 */
export function proposeMarks(
  parts: ActParts,
  language: 'kk' | 'ru',
  persons: readonly HiddenPerson[],
  staff: readonly NamedPerson[] = [],
): readonly Mark[] {
  return withoutOverlaps(
    partNames.flatMap((part) => [
      ...personMarks(parts[part], part, language, { persons, staff }),
      ...strangerMarks(parts[part], part, language, [...persons, ...staff]),
      ...patternMarks(parts[part], part, language),
    ]),
  );
}

function personMarks(
  text: string,
  part: PartName,
  language: 'kk' | 'ru',
  { persons, staff }: { readonly persons: readonly HiddenPerson[]; readonly staff: readonly NamedPerson[] },
): readonly Mark[] {
  const ofCourt = staffPlaces(text, staff, persons);
  return persons.flatMap((person) =>
    findMentions(text, person).flatMap(({ start, end, ending }) => {
      const within = ofCourt.filter((place) => start < place.end && place.start < end);
      if (within.some(({ isSure }) => isSure)) return [];
      const mark = { part, start, end, kind: 'person' as const, shown: person.shown };
      return [{ ...mark, ending: language === 'kk' ? ending : '', isAccepted: within.length === 0 }];
    }),
  );
}

/** Witnesses and neighbours stand in no list of the case: whatever has the shape of a name, and is nobody's who is known. */
function strangerMarks(
  text: string,
  part: PartName,
  language: 'kk' | 'ru',
  known: readonly NamedPerson[],
): readonly Mark[] {
  const named = known.flatMap((person) => findMentions(text, person));
  return findNameShapes(text)
    .filter(({ start, end }) => !named.some((mention) => start < mention.end && mention.start < end))
    .map((place) => ({
      part,
      ...place,
      kind: 'name',
      shown: shownFor('name', language),
      ending: '',
      isAccepted: true,
    }));
}

function patternMarks(text: string, part: PartName, language: 'kk' | 'ru'): readonly Mark[] {
  return findPersonalData(text).map(({ kind, start, end }) => ({
    ...{ part, start, end, kind, shown: shownFor(kind, language), ending: '', isAccepted: true },
  }));
}

/** Every place of a part where the words stand, marked by hand: what a reviewer found and the machine did not. */
export function marksByHand(parts: ActParts, words: string, language: 'kk' | 'ru'): readonly Mark[] {
  const wanted = words.trim();
  if (wanted.length < 2) return [];
  return partNames.flatMap((part) => {
    const places: Mark[] = [];
    for (let at = parts[part].indexOf(wanted); at >= 0; at = parts[part].indexOf(wanted, at + wanted.length)) {
      const place = { part, start: at, end: at + wanted.length, kind: 'by_hand' as const };
      places.push({ ...place, shown: shownFor('by_hand', language), ending: '', isAccepted: true });
    }
    return places;
  });
}
