import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, Checkboxes, ErrorSummary, Input, Radios, Select } from '#design';
import type { CourtCase } from '#modules/cases';
import type { Courtroom, StaffMember } from '#modules/courts';
import { closingGrounds, type FreeSlot, hearingTexts, purposes } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { staffName } from '../hearing-words/people.ts';
import { errorOf, type FormState } from '../hearing-words/refused.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { CaseFacts } from './case-facts.tsx';
import { slotValue } from './plan.ts';
import { newHearingTexts } from './texts.ts';

export interface PlanProps {
  readonly lang: Lang;
  readonly file: CourtCase;
  readonly state: FormState;
  readonly judges: readonly StaffMember[];
  readonly secretaries: readonly StaffMember[];
  readonly rooms: readonly Courtroom[];
  readonly slots: readonly FreeSlot[];
  readonly canBeUnusual: boolean;
}

/** The first question: which case. */
export function CaseQuestion(props: {
  readonly lang: Lang;
  readonly typed: string;
  readonly errors: readonly FieldError[];
}) {
  const { lang, typed, errors } = props;
  const texts = newHearingTexts(lang);
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />}
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <form method="get" action={`/${lang}/desk/hearings/new`} novalidate>
        <Input
          {...{ name: 'case', label: texts.caseLabel, hint: texts.caseHint, value: typed, width: 20 }}
          {...(errors[0] ? { error: errors[0].text } : {})}
          spellcheck={false}
          autocomplete="off"
        />
        <Button>{texts.findCase}</Button>
      </form>
    </>
  );
}

/** Everything else on one page; the search for free times sends it as well and loses nothing. */
export function PlanView(props: PlanProps) {
  const { lang, file, state } = props;
  const texts = newHearingTexts(lang);
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary errors={state.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1 class="govuk-heading-l">{texts.title}</h1>
      <CaseFacts {...{ lang, file }} />
      <form method="post" action={`/${lang}/desk/hearings/new`} novalidate>
        <input type="hidden" name="case" value={file.number} />
        <SearchFields {...props} />
        <SlotFields {...props} />
        <OpennessFields {...props} />
        <Button name="step" value="check">
          {texts.toCheck}
        </Button>
      </form>
    </>
  );
}

/** Value and error of a field as typed. */
function fieldOf({ state }: PlanProps, name: string) {
  const error = errorOf(state, name);
  return { name, value: state.values[name] ?? '', ...(error ? { error } : {}) };
}

function SearchFields(props: PlanProps) {
  const { lang, rooms } = props;
  const texts = newHearingTexts(lang);
  const words = hearingWords(lang);
  const roomItems = rooms.map(({ id, number, hasVideo }) => ({
    value: id,
    text: hasVideo ? words.roomWithVideo({ number }) : number,
  }));
  return (
    <>
      <h2 class="govuk-heading-m">{texts.planTitle}</h2>
      <StaffFields {...props} />
      <Input {...fieldOf(props, 'day')} label={words.day} hint={words.dayHint} width={10} />
      <Input
        {...fieldOf(props, 'minutes')}
        {...{ label: words.length, hint: words.minutesHint, width: 4 }}
        inputmode="numeric"
      />
      <Select
        {...fieldOf(props, 'room')}
        label={words.room}
        items={[{ value: '', text: words.anyRoom }, ...roomItems]}
      />
      <Checkboxes
        name="video"
        values={[props.state.values.video ?? '']}
        items={[{ value: 'yes', text: texts.video }]}
      />
      <Button kind="secondary" name="step" value="free">
        {texts.showFree}
      </Button>
    </>
  );
}

function StaffFields(props: PlanProps) {
  const { lang, judges, secretaries } = props;
  const words = hearingWords(lang);
  const names = (staff: readonly StaffMember[]) => staff.map((one) => ({ value: one.id, text: staffName(lang, one) }));
  return (
    <>
      <Select
        {...fieldOf(props, 'purpose')}
        label={words.purpose}
        items={[
          { value: '', text: words.choose },
          ...purposes.map((value) => ({ value, text: hearingTexts(lang).purposes[value] })),
        ]}
      />
      <Select
        {...fieldOf(props, 'judge')}
        label={words.judge}
        items={[{ value: '', text: words.choose }, ...names(judges)]}
      />
      <Select
        {...fieldOf(props, 'secretary')}
        label={words.secretary}
        items={[{ value: '', text: newHearingTexts(lang).noSecretary }, ...names(secretaries)]}
      />
    </>
  );
}

function SlotFields(props: PlanProps) {
  const { lang, slots } = props;
  const texts = newHearingTexts(lang);
  const items = slots.flatMap(({ startsAt, rooms }) =>
    rooms.slice(0, 1).map((room) => ({
      value: slotValue(startsAt, room.id),
      text: texts.slotText({
        moment: `${formatLongDate(lang, legalDay(startsAt))}, ${formatTime(startsAt)}`,
        room: room.number,
      }),
    })),
  );
  const { error, value } = fieldOf(props, 'slot');
  const other = { value: 'other', text: texts.otherTime, hint: texts.otherTimeHint };
  return (
    <Radios
      name="slot"
      legend={texts.slots}
      legendSize="m"
      hint={items.length === 0 ? texts.noSlots : texts.whoIsFree}
      {...(error ? { error } : {})}
      value={value === '' && items.length === 0 ? 'other' : value}
      items={[...items, { ...other, conditional: <OtherTime {...props} /> }]}
    />
  );
}

/** A time that was not offered; the day and the room stand above. */
function OtherTime(props: PlanProps) {
  const words = hearingWords(props.lang);
  return (
    <>
      <Input
        {...fieldOf(props, 'time')}
        {...{ label: words.time, hint: words.timeHint, width: 5 }}
        inputmode="numeric"
      />
      {props.canBeUnusual && (
        <Checkboxes
          name="unusual"
          small
          hint={words.unusualHint}
          values={[props.state.values.unusual ?? '']}
          items={[{ value: 'yes', text: words.unusual }]}
        />
      )}
    </>
  );
}

function OpennessFields(props: PlanProps) {
  const { lang } = props;
  const texts = newHearingTexts(lang);
  const words = hearingWords(lang);
  const names = hearingTexts(lang).closingGrounds;
  return (
    <Radios
      {...fieldOf(props, 'openness')}
      legend={texts.openness}
      legendSize="m"
      items={[
        { value: 'open', text: texts.open },
        {
          ...{ value: 'closed', text: texts.closed },
          conditional: (
            <Select
              {...fieldOf(props, 'ground')}
              label={words.closingGround}
              items={[
                { value: '', text: words.choose },
                ...closingGrounds.map(({ ground, norm }) => ({
                  value: ground,
                  text: `${names[ground]} (${articleIn(lang, norm)})`,
                })),
              ]}
            />
          ),
        },
      ]}
    />
  );
}
