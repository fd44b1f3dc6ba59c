import { defineCourseKind } from '#modules/cases';
import { recordingTexts } from '../locales/index.ts';

/** When it began, as it is written: `27.11.2026, 10:02`. */
export const openedKind = defineCourseKind<{ readonly at: string }>('recording.recording_opened', {
  texts: (lang) => recordingTexts(lang).course.opened,
});

export const closedKind = defineCourseKind<{ readonly at: string; readonly minutes: number }>(
  'recording.recording_closed',
  { texts: (lang) => recordingTexts(lang).course.closed },
);
