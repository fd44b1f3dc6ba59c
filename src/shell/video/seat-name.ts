import { caseTexts } from '#modules/cases';
import { conferenceTexts, type PanelSeat } from '#modules/conference';
import type { Lang } from '#platform/i18n';

/** The role as the case has it, or the place of the court. */
export function seatRole(lang: Lang, { role, place }: Pick<PanelSeat, 'role' | 'place'>): string {
  const { places } = conferenceTexts(lang);
  if (role === 'judge' || role === 'hearing_secretary' || role === 'courtroom') return places[place];
  const name = caseTexts(lang).roles[role];
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** «Судья: Ахметов Б.», and the number of its hall after the word; a secretary is not named. */
export function seatName(lang: Lang, seat: Pick<PanelSeat, 'role' | 'place' | 'name'>): string {
  return seat.place === 'clerk' ? seatRole(lang, seat) : `${seatRole(lang, seat)}: ${seat.name}`;
}
