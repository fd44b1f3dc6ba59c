import { formatTime } from '@ashyq/kk-text';
import { Button, ButtonGroup } from '#design';
import type { HearingDeed, StaffHearing } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { hearingWords } from './texts.ts';

export interface QuickDeedsProps {
  readonly lang: Lang;
  readonly hearing: StaffHearing;
  readonly now: Temporal.Instant;
  readonly may: (deed: HearingDeed) => boolean;
  /** A notice has not reached somebody: the judge opens the hearing knowing it. */
  readonly isUnserved?: boolean;
  /** True in the list: the page goes back there, and only the next step is offered. */
  readonly isInList?: boolean;
}

type Step = 'start' | 'pause' | 'resume' | 'finish';

/** The next steps of a hearing as buttons that work without JavaScript. */
export function QuickDeeds({ lang, hearing, now, may, isUnserved = false, isInList = false }: QuickDeedsProps) {
  const { id, version, course } = hearing;
  const steps = may('conduct') ? stepsOf(hearing, now) : [];
  const canDelay = isInList && may('delay') && (course.state === 'scheduled' || course.state === 'delayed');
  if (steps.length === 0 && !canDelay) return null;
  const what = `${formatTime(course.startsAt)}, ${hearing.room.number}`;
  const { deeds } = hearingWords(lang);
  const isMeant = isUnserved && may('start-unserved');
  return (
    <ButtonGroup>
      {steps.map((step) => (
        <form key={step} method="post" action={`/${lang}/desk/hearings/${id}`}>
          <input type="hidden" name="version" value={String(version)} />
          {isInList && <input type="hidden" name="back" value="list" />}
          {step === 'start' && isMeant && <input type="hidden" name="unserved" value="yes" />}
          <Button
            kind={step === 'start' && !isInList ? 'primary' : 'secondary'}
            name="deed"
            value={step}
            preventDoubleClick
          >
            {step === 'start' && isMeant ? deeds.startUnserved : deeds[step]}
            <span class="govuk-visually-hidden">: {what}</span>
          </Button>
        </form>
      ))}
      {canDelay && (
        <a class="govuk-link" href={`/${lang}/desk/hearings/${id}?open=delay#delay`}>
          {deeds.delay}
          <span class="govuk-visually-hidden">: {what}</span>
        </a>
      )}
    </ButtonGroup>
  );
}

/** Start is offered to the judge of the case, from the set time on, on its day. */
function stepsOf({ course, replacedBy }: StaffHearing, now: Temporal.Instant): readonly Step[] {
  switch (course.state) {
    case 'scheduled':
    case 'delayed': {
      if (replacedBy) return [];
      const isTime = Temporal.Instant.compare(now, course.startsAt) >= 0;
      return isTime && legalDay(now).equals(legalDay(course.startsAt)) ? ['start'] : [];
    }
    case 'in_progress':
      return ['pause', 'finish'];
    case 'paused':
      return ['resume'];
    default:
      return [];
  }
}
