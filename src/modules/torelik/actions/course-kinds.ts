import { formatDate, formatTime } from '@ashyq/kk-text';
import { defineCourseKind } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { torelikTexts } from '../locales/index.ts';
import type { NationalHearing } from '../model/national-case.ts';

interface HearingTold {
  /** ISO instant. */
  readonly at: string;
  readonly room: string;
  readonly state: NationalHearing['state'] | 'moved' | 'cancelled';
}

/** A hearing as the national system tells it; time and room are public as in every list of hearings. */
export const hearingKind = defineCourseKind<HearingTold>('torelik.hearing', { texts: told });

function told(lang: Lang) {
  const { hearing } = torelikTexts(lang).course;
  return ({ at, room, state }: HearingTold): string => {
    const instant = Temporal.Instant.from(at);
    return hearing[state]({ at: `${formatDate(lang, legalDay(instant))}, ${formatTime(instant)}`, room });
  };
}
