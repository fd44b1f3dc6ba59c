import { defineCourseKind } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { conferenceTexts } from '../locales/index.ts';
import type { Verdict } from '../model/remote-request.ts';

interface RemoteDecided {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly day: string;
  readonly time: string;
}

/** What the judge has decided on a motion to take part by video; the public is not told who takes part from where. */
export const remoteDecidedKind = defineCourseKind<RemoteDecided>('conference.remote_decided', {
  texts: (lang: Lang) => (record) => conferenceTexts(lang).course[record.verdict](record),
});
