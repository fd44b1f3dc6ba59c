import { formatDate, formatTime, romaniseName } from '@ashyq/kk-text';
import { caseTexts, type Participant, type ParticipantId, type ParticipantName } from '#modules/cases';
import { choiceText } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';

/** «2026 ж. 24 қараша, 14:05», on the clock of the country. */
export function momentIn(lang: Lang, at: Temporal.Instant): string {
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}

/** The whole name of a participant as the file has it. */
export function nameIn(lang: Lang, name: ParticipantName): string {
  if (name.kind === 'organisation') return lang === 'en' ? romaniseName(name.ru) : name[lang];
  const whole = [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
  return lang === 'en' ? romaniseName(whole) : whole;
}

/** Who filed or did something: the role of a participant, or the court. */
export function whoIn(lang: Lang, participants: readonly Participant[], id: ParticipantId | undefined): string {
  const role = participants.find((one) => one.id === id)?.role;
  return role ? caseTexts(lang).roles[role] : caseFileTexts(lang).byCourt;
}

/** The role of somebody who wrote: in the case, or the office in the court. */
export function authorRoleIn(lang: Lang, role: string, isCourt: boolean): string {
  if (isCourt) return choiceText(lang, 'role', role);
  const { roles } = caseTexts(lang);
  return role in roles ? roles[role as keyof typeof roles] : role;
}

/** «1,2 МБ». */
export function sizeIn(lang: Lang, bytes: number): string {
  const { bytes: line, sizes } = caseFileTexts(lang);
  if (bytes < 1024) return line({ n: String(bytes), unit: sizes.b });
  const isSmall = bytes < 1024 * 1024;
  const n = (bytes / (isSmall ? 1024 : 1024 * 1024)).toFixed(isSmall ? 0 : 1);
  return line({ n: lang === 'en' ? n : n.replace('.', ','), unit: isSmall ? sizes.kb : sizes.mb });
}
