import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { ErrorSummary, LiveRegion, WarningText } from '#design';
import { legalDay } from '#platform/clock';
import { staffName } from '../hearing-words/people.ts';
import { QuickDeeds } from '../hearing-words/quick-deeds.tsx';
import { HearingStatus } from '../hearing-words/status.tsx';
import { HearingFacts } from './facts.tsx';
import { OtherDeeds } from './forms.tsx';
import { HearingHistory } from './history.tsx';
import { Participants } from './participants.tsx';
import { fieldId, type HearingProps } from './props.ts';
import { Unserved, unservedOf } from './served.tsx';
import { deskHearingTexts } from './texts.ts';

export function HearingView(props: HearingProps) {
  const { lang, hearing, open } = props;
  const texts = deskHearingTexts(lang);
  const { course, file, room } = hearing;
  return (
    <>
      {open.deed && open.errors.length > 0 && (
        <ErrorSummary
          errors={open.errors.map(({ field, text }) => ({
            text,
            href: `#${fieldId(open.deed ?? 'start', field)}`,
          }))}
        />
      )}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {formatLongDate(lang, legalDay(course.startsAt))}, {formatTime(course.startsAt)}, {room.number}
        </span>
        {texts.title({ number: file.number })}
      </h1>
      <LiveRegion
        id="deeds"
        topics={[`hearings:${hearing.courtCode}:${legalDay(course.startsAt)}`, `desk:${hearing.courtCode}`]}
        url={`/${lang}/desk/hearings/${hearing.id}/state`}
        announcement={texts.refreshed}
      >
        <HearingState {...props} />
      </LiveRegion>
      <HearingFacts {...{ lang, hearing }} conducts={props.may('conduct')} />
      <Participants {...props} />
      <OtherDeeds {...props} />
      <HearingHistory {...props} />
    </>
  );
}

/** The part that follows the court: state and next steps, without names. */
export function HearingState(
  props: Pick<HearingProps, 'lang' | 'hearing' | 'now' | 'may' | 'shown' | 'summoned' | 'isMissed'>,
) {
  const { lang, hearing, shown, summoned } = props;
  const unserved = unservedOf({ hearing, summoned });
  const { replacedBy } = hearing;
  return (
    <>
      <HearingStatus {...{ lang, shown }} course={hearing.course} />
      <div class="govuk-!-margin-top-4">
        {replacedBy && hearing.course.endedAt === null && (
          <WarningText>{deskHearingTexts(lang).replaced({ judge: staffName(lang, replacedBy) })}</WarningText>
        )}
        {props.isMissed && <WarningText>{deskHearingTexts(lang).missed}</WarningText>}
        {unserved > 0 && <Unserved {...{ lang, unserved }} isJudge={props.may('start-unserved')} />}
        <QuickDeeds {...props} isUnserved={unserved > 0} />
      </div>
    </>
  );
}
