import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { AgeStamp, Button, ButtonGroup, LiveRegion, PrintButton, SummaryList, Tag } from '#design';
import { publicNames } from '#modules/cases';
import { hearingTexts, type PublicHearing } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { kindOf, noteOf, partiesOf, statusOf } from '#shell';
import { caseHref } from '../case/case-href.ts';
import type { HearingShown } from './page.tsx';
import { Preparation } from './preparation.tsx';
import { hearingPageTexts } from './texts.ts';

interface HearingProps {
  readonly lang: Lang;
  readonly shown: HearingShown;
  readonly now: Temporal.Instant;
}

/** The case of an open hearing; of a closed one only that it is closed. */
export function titleOf(lang: Lang, { matter }: PublicHearing): string {
  return matter ? hearingPageTexts(lang).titleOfCase({ number: matter.caseNumber }) : hearingTexts(lang).closed;
}

export function HearingView({ lang, shown, now }: HearingProps) {
  const texts = hearingPageTexts(lang);
  const { id, courtCode, day } = shown.row.hearing;
  return (
    <>
      <h1 class="govuk-heading-xl">{titleOf(lang, shown.row.hearing)}</h1>
      <LiveRegion
        id="status"
        topics={[`hearings:${courtCode}`]}
        url={`/${lang}/hearings/${id}?part=status`}
        since={minuteOf(now)}
        everySeconds={300}
      >
        <HearingPart lang={lang} shown={shown} now={now} />
      </LiveRegion>
      <ButtonGroup>
        <Button kind="secondary" icon="calendar" href={`/${lang}/hearings/${id}.ics`}>
          {texts.toCalendar}
        </Button>
        <PrintButton>{texts.print}</PrintButton>
        <a class="govuk-link" href={`/${lang}/hearings?court=${courtCode}&date=${day}`}>
          {texts.toList}
        </a>
      </ButtonGroup>
      <Preparation lang={lang} hearing={shown.row.hearing} way={shown.room.way?.[lang]} />
    </>
  );
}

/** State, time, place and matter: the part that follows the court. */
export function HearingPart({ lang, shown: { row, court, room }, now }: HearingProps) {
  const texts = hearingPageTexts(lang);
  const { hearing, shown } = row;
  const status = statusOf(lang, shown.state);
  const note = noteOf(lang, row);
  const rows = [
    {
      key: texts.when,
      value: texts.whenValue({
        time: hearing.clock,
        day: formatLongDate(lang, Temporal.PlainDate.from(hearing.day)),
      }),
    },
    {
      key: texts.room,
      value: [texts.roomValue({ number: room.number, floor: room.floor }), room.way?.[lang]].filter(Boolean).join('. '),
    },
    { key: texts.court, value: <CourtLink href={`/${lang}/courts/${court.code}`} name={court.name[lang]} /> },
    ...(court.address ? [{ key: texts.address, value: court.address[lang] }] : []),
    ...matterRows(lang, hearing),
  ];
  return (
    <>
      <p class="govuk-body-l">
        <span class="govuk-visually-hidden">{texts.status}: </span>
        <Tag tone={status.tone} icon={status.icon}>
          {status.text}
        </Tag>
      </p>
      {note && <p class="govuk-inset-text">{note}</p>}
      {!hearing.matter && <p class="govuk-inset-text">{hearingTexts(lang).closedNoNames}</p>}
      <SummaryList rows={rows} />
      <AgeStamp at={minuteOf(now)} text={formatTime(now)} />
    </>
  );
}

function CourtLink({ href, name }: { href: string; name: string }) {
  return (
    <a class="govuk-link" href={href}>
      {name}
    </a>
  );
}

function matterRows(lang: Lang, hearing: PublicHearing) {
  const texts = hearingPageTexts(lang);
  const { matter } = hearing;
  if (!matter) return [];
  return [
    {
      key: texts.case,
      value: (
        <a class="govuk-link" href={caseHref(lang, matter.caseNumber)}>
          № {matter.caseNumber}
        </a>
      ),
    },
    { key: texts.kind, value: kindOf(lang, matter) },
    { key: texts.judge, value: matter.judge.name },
    { key: texts.parties, value: partiesOf(lang, matter) || whyNoNames(lang, hearing) },
    ...(matter.hasVideoLink ? [{ key: texts.video, value: texts.videoValue }] : []),
  ];
}

/** Hidden by the kind of the case, or taken away because the day has passed. */
function whyNoNames(lang: Lang, { matter, day }: PublicHearing): string {
  const texts = hearingPageTexts(lang);
  const isShown = matter && publicNames(matter.kind, matter.category, true, Temporal.PlainDate.from(day)).names;
  return isShown === 'surname_initials' ? texts.noNames : texts.hidden;
}

function minuteOf(now: Temporal.Instant): string {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
