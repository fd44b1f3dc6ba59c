import { formatDate, formatTime } from '@ashyq/kk-text';
import { caseTexts } from '#modules/cases';
import { type Finding, torelikTexts } from '#modules/torelik';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';

/** «23.11.2026, 14:30» of an ISO instant. */
export function moment(lang: Lang, iso: string): string {
  const at = Temporal.Instant.from(iso);
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}

/** What a finding is about, as people read it. */
export function findingSubject(lang: Lang, { code, what }: Finding): string {
  switch (code) {
    case 'slot_taken':
    case 'hearing_in_words':
    case 'hearing_without_judge':
      return moment(lang, what);
    case 'differs':
    case 'gone': {
      const [kind = '', key = ''] = what.split(' ');
      const { things } = torelikTexts(lang);
      return `${things[kind as keyof typeof things] ?? kind}: ${key}`;
    }
    case 'term_not_counted':
    case 'term_twice': {
      const { terms } = caseTexts(lang);
      return terms[what as keyof typeof terms] ?? what;
    }
    default:
      return what || '–';
  }
}
