import { formatDate, formatTime } from '@ashyq/kk-text';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';

/** «2026 ж. 24 қараша, 14:05», on the clock of the country. */
export function momentText(lang: Lang, at: Temporal.Instant): string {
  return `${formatDate(lang, legalDay(at))}, ${formatTime(at)}`;
}
