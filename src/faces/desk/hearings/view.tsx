import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, Input, LiveRegion, Table, WarningText } from '#design';
import { findCategory, isSide } from '#modules/cases';
import type { Court } from '#modules/courts';
import { type HearingDeed, type HearingId, hearingTexts, type StaffHearing, type WithShown } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { FieldError } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { shortName, staffName } from '../hearing-words/people.ts';
import { QuickDeeds } from '../hearing-words/quick-deeds.tsx';
import { HearingStatus } from '../hearing-words/status.tsx';
import { hearingWords } from '../hearing-words/texts.ts';
import { deskHearingsTexts } from './texts.ts';

export interface DayRowsProps {
  readonly lang: Lang;
  readonly day: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly rows: readonly WithShown<StaffHearing>[];
  /** Of any day: set for a judge who was replaced by one who is not free then. */
  readonly toMove: readonly StaffHearing[];
  /** Participants whom no notice has reached, of hearings that have not begun. */
  readonly unserved: ReadonlyMap<HearingId, number>;
  readonly may: (hearing: StaffHearing, deed: HearingDeed) => boolean;
}

export interface HearingsProps extends DayRowsProps {
  readonly court: Court;
  readonly courts: readonly Court[];
  readonly today: Temporal.PlainDate;
  readonly canSchedule: boolean;
  readonly typedDay: string;
  readonly errors: readonly FieldError[];
}

export function HearingsView(props: HearingsProps) {
  const { lang, day, court, courts, canSchedule } = props;
  const texts = deskHearingsTexts(lang);
  const question = `court=${court.code}&day=${day}`;
  return (
    <>
      <h1 class="govuk-heading-xl">
        <span class="govuk-caption-xl">{court.name[lang]}</span>
        {formatLongDate(lang, day)}
      </h1>
      <DayChoice {...props} />
      {canSchedule && (
        <Button href={`/${lang}/desk/hearings/new?court=${court.code}`} kind="secondary" icon="calendar">
          {texts.schedule}
        </Button>
      )}
      <LiveRegion
        id="day-rows"
        topics={[`hearings:${court.code}:${day}`]}
        url={`/${lang}/desk/hearings/rows?${question}`}
        announcement={texts.refreshed}
      >
        <DayRows {...props} />
      </LiveRegion>
      {courts.length > 1 && <OtherCourts {...{ lang, court, courts }} />}
    </>
  );
}

function DayChoice({ lang, day, today, court, typedDay, errors }: HearingsProps) {
  const texts = deskHearingsTexts(lang);
  const href = (to: Temporal.PlainDate) => `/${lang}/desk/hearings?court=${court.code}&day=${to}`;
  const isWrong = errors.length > 0;
  return (
    <>
      <nav class="sot-days" aria-label={texts.days}>
        <a class="govuk-link" href={href(day.subtract({ days: 1 }))} rel="prev">
          {texts.previousDay}
        </a>
        {!day.equals(today) && (
          <a class="govuk-link" href={href(today)}>
            {texts.today}
          </a>
        )}
        <a class="govuk-link" href={href(day.add({ days: 1 }))} rel="next">
          {texts.nextDay}
        </a>
      </nav>
      <form class="sot-find sot-find--short" method="get" action={`/${lang}/desk/hearings`} novalidate>
        <input type="hidden" name="court" value={court.code} />
        <Input
          name="day"
          label={texts.goTo}
          hint={hearingWords(lang).dayHint}
          width={10}
          {...(isWrong ? { value: typedDay, error: errors[0]?.text } : {})}
        />
        <Button kind="secondary">{texts.show}</Button>
      </form>
    </>
  );
}

export function DayRows(props: DayRowsProps) {
  const { lang, rows } = props;
  return (
    <>
      <ToMove {...props} />
      {rows.length === 0 ? (
        <EmptyState title={deskHearingsTexts(lang).none} icon="calendar" />
      ) : (
        <DayTable {...props} />
      )}
    </>
  );
}

/** What nobody can open before it is moved, whatever day is shown. */
function ToMove({ lang, toMove }: DayRowsProps) {
  const texts = deskHearingsTexts(lang);
  if (toMove.length === 0) return null;
  return (
    <>
      <WarningText>{texts.toMove}</WarningText>
      <ul class="govuk-list">
        {toMove.map(({ id, course, file, replacedBy, judge }) => (
          <li key={id}>
            <a class="govuk-link" href={`/${lang}/desk/hearings/${id}?open=move#move`}>
              {texts.moveIt({
                at: `${formatLongDate(lang, legalDay(course.startsAt))}, ${formatTime(course.startsAt)}`,
                number: file.number,
                judge: staffName(lang, replacedBy ?? judge),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function DayTable({ lang, day, now, rows, may, unserved }: DayRowsProps) {
  const texts = deskHearingsTexts(lang);
  const words = hearingWords(lang);
  const heads = [words.time, words.room, words.caseNumber, words.participants, words.judge, words.state, texts.actions];
  return (
    <>
      <p class="govuk-body">{texts.count({ count: rows.length })}</p>
      <Table
        caption={texts.caption({ day: formatLongDate(lang, day) })}
        hideCaption
        stack
        firstCellIsHeader
        columns={heads.map((text) => ({ text }))}
        rows={rows.map(({ hearing, shown }) => ({
          id: `hearing-${hearing.id}`,
          cells: [
            <time key="at" datetime={hearing.course.startsAt.toString()}>
              {formatTime(hearing.course.startsAt)}
            </time>,
            words.roomOnFloor({ number: hearing.room.number, floor: hearing.room.floor }),
            <CaseCell key="case" {...{ lang, hearing }} />,
            <PeopleCell key="people" {...{ lang, hearing }} />,
            <JudgeCell key="judge" {...{ lang, hearing }} />,
            <StatusCell key="status" {...{ lang, shown, hearing }} unserved={unserved.get(hearing.id) ?? 0} />,
            <QuickDeeds key="deeds" {...{ lang, hearing, now }} may={(deed) => may(hearing, deed)} isInList />,
          ],
        }))}
      />
    </>
  );
}

function JudgeCell({ lang, hearing }: { readonly lang: Lang; readonly hearing: StaffHearing }) {
  const { judge, replacedBy } = hearing;
  if (!replacedBy) return <>{staffName(lang, judge)}</>;
  return <strong>{deskHearingsTexts(lang).replaced({ judge: staffName(lang, replacedBy) })}</strong>;
}

interface StatusCellProps extends Pick<WithShown<StaffHearing>, 'hearing' | 'shown'> {
  readonly lang: Lang;
  readonly unserved: number;
}

/** The state, and before the opening whom no notice has reached. */
function StatusCell({ lang, shown, hearing, unserved }: StatusCellProps) {
  return (
    <>
      <HearingStatus {...{ lang, shown }} course={hearing.course} />
      {unserved > 0 && (
        <span class="sot-line govuk-body-s">{deskHearingsTexts(lang).unserved({ count: unserved })}</span>
      )}
    </>
  );
}

function CaseCell({ lang, hearing }: { readonly lang: Lang; readonly hearing: StaffHearing }) {
  const { id, file, purpose, closedGround } = hearing;
  return (
    <>
      <a class="govuk-link" href={`/${lang}/desk/hearings/${id}`}>
        {file.number}
      </a>
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        {hearingTexts(lang).purposes[purpose]}. {findCategory(file.category)?.name[lang]}
      </p>
      {closedGround && <strong class="govuk-body-s">{deskHearingsTexts(lang).closed}</strong>}
    </>
  );
}

/** Sides whose names everyone may read stand here; the others open on the page of the hearing, which leaves a look. */
function PeopleCell({ lang, hearing }: { readonly lang: Lang; readonly hearing: StaffHearing }) {
  const texts = deskHearingsTexts(lang);
  const { participants, areNamesPublic } = hearing;
  return (
    <>
      {areNamesPublic ? (
        participants
          .filter(({ role }) => isSide(role))
          .map(({ participantId, name }) => <div key={participantId}>{shortName(lang, name)}</div>)
      ) : (
        <span class="govuk-hint">{texts.namesInside}</span>
      )}
      {participants.some(({ isCalledElsewhere }) => isCalledElsewhere) && <strong>{texts.clash}</strong>}
    </>
  );
}

function OtherCourts({ lang, court, courts }: Pick<HearingsProps, 'lang' | 'court' | 'courts'>) {
  return (
    <>
      <h2 class="govuk-heading-m">{deskHearingsTexts(lang).otherCourts}</h2>
      <ul class="govuk-list">
        {courts
          .filter(({ code }) => code !== court.code)
          .map(({ code, name }) => (
            <li key={code}>
              <a class="govuk-link" href={`/${lang}/desk/hearings?court=${code}`}>
                {name[lang]}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}
