import { formatTime } from '@ashyq/kk-text';
import { type IconName, Tag, type Tone } from '#design';
import { type HearingCourse, hearingTexts, type ShownHearing, type ShownState } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { hearingWords } from './texts.ts';

const looks: Readonly<Record<ShownState, readonly [Tone, IconName?]>> = {
  scheduled: ['blue'],
  about_to_begin: ['blue', 'bell'],
  in_progress: ['green', 'play'],
  paused: ['amber', 'pause'],
  delayed: ['amber'],
  adjourned: ['grey'],
  finished: ['grey', 'check'],
};

/** The state in words, with what is known of a delay or a break below it. */
export function HearingStatus(props: {
  readonly lang: Lang;
  readonly course: HearingCourse;
  readonly shown: ShownHearing;
}) {
  const { lang, course, shown } = props;
  const [tone, icon] = looks[shown.state];
  return (
    <>
      <Tag tone={tone} {...(icon && { icon })}>
        {hearingTexts(lang).states[shown.state]}
      </Tag>
      {statusNotes(lang, course, shown).map((note) => (
        <p key={note} class="govuk-body-s govuk-!-margin-bottom-0">
          {note}
        </p>
      ))}
    </>
  );
}

function statusNotes(lang: Lang, course: HearingCourse, { state, delay }: ShownHearing): string[] {
  const texts = hearingWords(lang);
  const { delayReasons, adjournmentReasons } = hearingTexts(lang);
  if (state === 'paused') return course.resumesAt ? [texts.until({ time: formatTime(course.resumesAt) })] : [];
  if (state === 'adjourned' && course.adjournment) {
    return [course.adjournment.explanation || adjournmentReasons[course.adjournment.reason]];
  }
  if (state !== 'delayed' || !delay) return [];
  const isOwn = delay.reason !== null && delay.reason === course.delay?.reason;
  const why = (isOwn && course.delay?.explanation) || (delay.reason && delayReasons[delay.reason]);
  return [
    ...(why ? [why] : []),
    ...(delay.expectedAt ? [texts.notEarlier({ time: formatTime(delay.expectedAt) })] : []),
    ...(delay.lateMinutes > 0 ? [texts.lateBy({ minutes: delay.lateMinutes })] : []),
  ];
}
