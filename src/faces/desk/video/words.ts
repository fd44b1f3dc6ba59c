import { formatTime } from '@ashyq/kk-text';
import { caseTexts } from '#modules/cases';
import { conferenceTexts, type PanelSeat } from '#modules/conference';
import type { Lang } from '#platform/i18n';

/** The role as the case has it, or the place of the court. */
export function roleOf(lang: Lang, { role, place }: Pick<PanelSeat, 'role' | 'place'>): string {
  const { places } = conferenceTexts(lang);
  if (role === 'judge' || role === 'hearing_secretary' || role === 'courtroom') return places[place];
  const name = caseTexts(lang).roles[role];
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** «Судья: Ахметов Б.», and the name of its hall after the word. */
export function seatName(lang: Lang, seat: Pick<PanelSeat, 'role' | 'place' | 'name'>): string {
  return seat.place === 'clerk' ? roleOf(lang, seat) : `${roleOf(lang, seat)}: ${seat.name}`;
}

/** `14:30:05`: what happens in a room is told to the second. */
export function secondOf(at: Temporal.Instant): string {
  const { second } = at.toZonedDateTimeISO('Asia/Almaty');
  return `${formatTime(at)}:${String(second).padStart(2, '0')}`;
}

export function isOfCourt({ place }: Pick<PanelSeat, 'place'>): boolean {
  return place === 'bench' || place === 'clerk' || place === 'courtroom';
}
