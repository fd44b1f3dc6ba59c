import { formatNumericDate, formatTime, romaniseName } from '@ashyq/kk-text';
import { defineCourseKind } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { hearingTexts } from '../locales/index.ts';
import { summonsTexts } from '../locales/summons/index.ts';
import type { Purpose } from '../model/purposes.ts';
import type { SummonsKind } from '../model/summons.ts';

interface SetRecord {
  /** ISO instant. */
  readonly startsAt: string;
  readonly room: string;
  readonly purpose: Purpose;
  /** Surname and initials, public as the name of a judge is. */
  readonly judge: string;
}

function momentOf(startsAt: string): string {
  const at = Temporal.Instant.from(startsAt);
  return `${formatNumericDate(legalDay(at))}, ${formatTime(at)}`;
}

function judgeIn(lang: Lang, judge: string): string {
  return lang === 'en' ? romaniseName(judge) : judge;
}

/** In the course of the case; the people are told by their summons. A closed hearing is entered without the public words. */
function kindOf(key: string, sentence: (lang: Lang, record: SetRecord) => string) {
  const texts = (lang: Lang) => (record: SetRecord) => sentence(lang, record);
  return defineCourseKind<SetRecord>(`hearings.${key}`, { texts, publicTexts: texts });
}

export const courseKinds = {
  set: kindOf('hearing_set', (lang, { startsAt, room, purpose }) =>
    summonsTexts(lang).course.set({ at: momentOf(startsAt), room, purpose: hearingTexts(lang).purposes[purpose] }),
  ),
  changed: kindOf('hearing_changed', (lang, { startsAt, room }) =>
    summonsTexts(lang).course.changed({ at: momentOf(startsAt), room }),
  ),
  judge: kindOf('hearing_judge_changed', (lang, { startsAt, room, judge }) =>
    summonsTexts(lang).course.judge({ at: momentOf(startsAt), room, judge: judgeIn(lang, judge) }),
  ),
  put_off: kindOf('hearing_put_off', (lang, { startsAt }) =>
    summonsTexts(lang).course.putOff({ at: momentOf(startsAt) }),
  ),
} as const satisfies Record<SummonsKind, unknown>;
