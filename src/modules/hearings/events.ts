import { defineEvent } from '#platform/events';

export interface HearingFact {
  readonly hearingId: string;
  readonly caseId: string;
  readonly courtCode: string;
  /** Legal day of its set time after the change, `2026-11-24`. */
  readonly day: string;
  /** Its set time after the change, ISO instant; facts from before it was told lack it. */
  readonly startsAt?: string;
  /** Set when it moved from another day. */
  readonly previousDay?: string;
}

/** Open pages of the case follow its hearings too; only its readers hear of them there. */
const topics = ({ caseId, courtCode, day, previousDay }: HearingFact): readonly string[] => [
  `case-file:${caseId}`,
  `hearings:${courtCode}`,
  `hearings:${courtCode}:${day}`,
  ...(previousDay ? [`hearings:${courtCode}:${previousDay}`] : []),
];

export const hearingScheduled = defineEvent<HearingFact>('hearings.hearing_scheduled.v1', topics);
/** Another time, room or judge. */
export const hearingMoved = defineEvent<HearingFact>('hearings.hearing_moved.v1', topics);
export const hearingDelayed = defineEvent<HearingFact>('hearings.hearing_delayed.v1', topics);
export const delayWithdrawn = defineEvent<HearingFact>('hearings.delay_withdrawn.v1', topics);
export const hearingStarted = defineEvent<HearingFact>('hearings.hearing_started.v1', topics);
export const hearingPaused = defineEvent<HearingFact>('hearings.hearing_paused.v1', topics);
export const hearingResumed = defineEvent<HearingFact>('hearings.hearing_resumed.v1', topics);
export const hearingFinished = defineEvent<HearingFact>('hearings.hearing_finished.v1', topics);
export const hearingAdjourned = defineEvent<HearingFact>('hearings.hearing_adjourned.v1', topics);
export const hearingClosed = defineEvent<HearingFact>('hearings.hearing_closed.v1', topics);
export const hearingOpened = defineEvent<HearingFact>('hearings.hearing_opened.v1', topics);
/** Video link, who takes part by video, who is called, or how the public row is written. */
export const hearingChanged = defineEvent<HearingFact>('hearings.hearing_changed.v1', topics);
