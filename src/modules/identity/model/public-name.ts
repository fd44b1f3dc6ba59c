import { romaniseName } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';
import { type PersonName, patronymicWords } from './person-name.ts';

/** «Қасымова А. С.»: the form of lists and boards. A person without surname is shown by the given name. */
export function surnameAndInitials(name: PersonName): string {
  const { main, initials } = partsOf(name);
  return [main, ...initials].join(' ');
}

/** «А. С. Қасымова»: the form in running text and for judges. */
export function initialsAndSurname(name: PersonName): string {
  const { main, initials } = partsOf(name);
  return [...initials, main].join(' ');
}

/** `surnameAndInitials` as a page in that language shows it: Latin letters in English. */
export function surnameAndInitialsIn(lang: Lang, name: PersonName): string {
  return lang === 'en' ? romaniseName(surnameAndInitials(name)) : surnameAndInitials(name);
}

/** `initialsAndSurname` as a page in that language shows it. */
export function initialsAndSurnameIn(lang: Lang, name: PersonName): string {
  return lang === 'en' ? romaniseName(initialsAndSurname(name)) : initialsAndSurname(name);
}

/** «Қ••• А•••»: enough to recognise oneself, without the length of anything; for a person who is not proved yet. */
export function maskName({ surname, givenName }: PersonName): string {
  return [surname, givenName]
    .filter((part) => part !== '')
    .map((part) => `${firstLetter(part)}•••`)
    .join(' ');
}

function partsOf({ surname, givenName, patronymic }: PersonName): { main: string; initials: string[] } {
  const rest = surname === '' ? [patronymic] : [givenName, patronymic];
  return { main: surname || givenName, initials: rest.flatMap((part) => (part ? initialsOf(part) : [])) };
}

/** «Анна-Мария» is «А.-М.»; in «Серік қызы» the second word is part of the form, not of the name. */
function initialsOf(part: string): string[] {
  return part
    .split(' ')
    .filter((word) => /\p{L}/u.test(word) && !patronymicWords.has(word.toLowerCase()))
    .map((word) =>
      word
        .split('-')
        .filter((piece) => /\p{L}/u.test(piece))
        .map((piece) => `${firstLetter(piece)}.`)
        .join('-'),
    );
}

function firstLetter(text: string): string {
  return (/\p{L}/u.exec(text)?.[0] ?? '').toUpperCase();
}
