import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, ButtonGroup, SummaryList } from '#design';
import type { CourtCase } from '#modules/cases';
import type { Courtroom, StaffMember } from '#modules/courts';
import { hearingTexts } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { staffName } from '../hearing-words/people.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import type { Plan } from './plan.ts';
import { newHearingTexts } from './texts.ts';

export interface CheckProps {
  readonly lang: Lang;
  readonly file: CourtCase;
  readonly plan: Plan;
  /** As typed: goes on with the next form. */
  readonly form: Readonly<Record<string, string>>;
  readonly rooms: readonly Courtroom[];
  readonly judges: readonly StaffMember[];
  readonly secretaries: readonly StaffMember[];
}

/** What will be booked, before it is. */
export function CheckView(props: CheckProps) {
  const { lang, form } = props;
  const texts = newHearingTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-l">{texts.checkTitle}</h1>
      <SummaryList rows={rowsOf(props)} />
      <form method="post" action={`/${lang}/desk/hearings/new`}>
        {Object.entries(form)
          .filter(([name]) => name !== 'step')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <ButtonGroup>
          <Button name="step" value="book" preventDoubleClick>
            {texts.book}
          </Button>
          <Button kind="secondary" name="step" value="change">
            {texts.change}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
}

function rowsOf({ lang, file, plan, rooms, judges, secretaries }: CheckProps) {
  const words = hearingWords(lang);
  const { purposes, closingGrounds } = hearingTexts(lang);
  const nameOf = (staff: readonly StaffMember[], id: string | undefined): string => {
    const found = staff.find((one) => one.id === id);
    return found ? staffName(lang, found) : newHearingTexts(lang).noSecretary;
  };
  const { closedGround } = plan;
  return [
    { key: words.caseNumber, value: file.number },
    { key: words.purpose, value: purposes[plan.purpose] },
    { key: words.day, value: formatLongDate(lang, legalDay(plan.startsAt)) },
    { key: words.time, value: formatTime(plan.startsAt) },
    { key: words.length, value: words.minutes({ minutes: plan.plannedMinutes }) },
    { key: words.room, value: rooms.find(({ id }) => id === plan.courtroomId)?.number ?? '' },
    { key: words.judge, value: nameOf(judges, plan.judgePostId) },
    { key: words.secretary, value: nameOf(secretaries, plan.secretaryPostId) },
    { key: words.video, value: plan.hasVideoLink ? words.yes : words.no },
    {
      key: words.openness,
      value: closedGround ? words.closedOn({ ground: closingGrounds[closedGround] }) : words.open,
    },
  ];
}
