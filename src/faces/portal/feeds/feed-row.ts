import { formatTime } from '@ashyq/kk-text';
import { findCategory } from '#modules/cases';
import type { Court } from '#modules/courts';
import {
  type HearingCourse,
  type HearingId,
  hearingTexts,
  type NamelessHearing,
  type PublicHearing,
  type ShownHearing,
  type ShownState,
  withoutNames,
} from '#modules/hearings';
import type { Lang } from '#platform/i18n';

/** One hearing as files carry it: made of what has no names, so that none can slip into a file. */
export interface FeedRow {
  readonly id: HearingId;
  readonly url: string;
  /** Legal day and set time on the wall. */
  readonly day: string;
  readonly time: string;
  readonly course: HearingCourse;
  readonly courtCode: string;
  readonly court: string;
  readonly address: string | undefined;
  readonly room: string;
  readonly floor: number;
  /** Absent in a closed hearing, as everything about its matter. */
  readonly caseNumber: string | undefined;
  readonly category: string | undefined;
  readonly purpose: string | undefined;
  readonly hasVideo: boolean;
  readonly state: ShownState;
  readonly stateText: string;
  /** Earliest time of a delayed hearing, «10:45». */
  readonly expected: string | undefined;
  /** Grows with every change. */
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  /** Where the court is written to; its page when it has no mail. */
  readonly contact: string;
}

interface Source {
  readonly lang: Lang;
  readonly origin: string;
  readonly court: Court | undefined;
  readonly shown: ShownHearing;
}

export function feedRow(hearing: PublicHearing, { lang, origin, court, shown }: Source): FeedRow {
  const { id, day, clock, course, courtCode, room, matter, version, changedAt }: NamelessHearing =
    withoutNames(hearing);
  const texts = hearingTexts(lang);
  const isLate = shown.state === 'delayed' && shown.delay?.expectedAt;
  return {
    ...{ id, url: `${origin}/${lang}/hearings/${id}`, day, time: clock, course, courtCode },
    ...{ court: court?.name[lang] ?? courtCode, address: court?.address?.[lang], room: room.number, floor: room.floor },
    caseNumber: matter?.caseNumber,
    category: matter ? findCategory(matter.category)?.name[lang] : undefined,
    purpose: matter ? texts.purposes[matter.purpose] : undefined,
    hasVideo: matter?.hasVideoLink ?? false,
    ...{ state: shown.state, stateText: texts.states[shown.state], version, changedAt },
    contact: court?.email ? `mailto:${court.email}` : `${origin}/${lang}/courts/${courtCode}`,
    expected: isLate ? formatTime(isLate) : undefined,
  };
}

/** «Іс № 7517-26-00-2/1» or «Жабық отырыс». */
export function titleOf(lang: Lang, { caseNumber }: FeedRow, caseTitle: (p: { number: string }) => string): string {
  return caseNumber ? caseTitle({ number: caseNumber }) : hearingTexts(lang).closed;
}
