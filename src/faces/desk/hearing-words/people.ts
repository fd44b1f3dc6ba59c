import { romaniseName } from '@ashyq/kk-text';
import type { ParticipantName } from '#modules/cases';
import { type StaffName, shortStaffName } from '#modules/courts';
import { surnameAndInitialsIn } from '#modules/identity';
import type { Lang } from '#platform/i18n';

/** Surname and initials, or the name of the organisation in the language of the page. */
export function shortName(lang: Lang, name: ParticipantName): string {
  if (name.kind === 'person') return surnameAndInitialsIn(lang, { ...name, patronymic: name.patronymic ?? null });
  return lang === 'en' ? romaniseName(name.ru) : name[lang];
}

/** The whole name as the file has it. */
export function fullName(lang: Lang, name: ParticipantName): string {
  if (name.kind === 'organisation') return shortName(lang, name);
  const whole = [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
  return lang === 'en' ? romaniseName(whole) : whole;
}

export function staffName(lang: Lang, name: StaffName): string {
  const short = shortStaffName(name);
  return lang === 'en' ? romaniseName(short) : short;
}
