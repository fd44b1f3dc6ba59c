import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { SummaryList } from '#design';
import { findCategory } from '#modules/cases';
import { hearingTexts, type StaffHearing } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { staffName } from '../hearing-words/people.ts';
import { hearingWords } from '../hearing-words/texts.ts';
import { deskHearingTexts } from './texts.ts';

interface FactsProps {
  readonly lang: Lang;
  readonly hearing: StaffHearing;
  /** Offers the pages of a video hearing. */
  readonly conducts: boolean;
}

export function HearingFacts({ lang, hearing, conducts }: FactsProps) {
  const texts = deskHearingTexts(lang);
  const words = hearingWords(lang);
  const { purposes, closingGrounds } = hearingTexts(lang);
  const { course, room, file, closedGround, nextHearingId } = hearing;
  const rows = [
    { key: words.day, value: formatLongDate(lang, legalDay(course.startsAt)) },
    { key: words.time, value: formatTime(course.startsAt) },
    { key: words.length, value: words.minutes({ minutes: course.plannedMinutes }) },
    { key: words.room, value: words.roomOnFloor({ number: room.number, floor: room.floor }) },
    { key: words.judge, value: staffName(lang, hearing.judge) },
    { key: words.category, value: findCategory(file.category)?.name[lang] ?? file.category },
    { key: words.purpose, value: purposes[hearing.purpose] },
    {
      key: words.openness,
      value: closedGround ? words.closedOn({ ground: closingGrounds[closedGround] }) : words.open,
    },
    { key: words.video, value: hearing.hasVideoLink ? words.yes : words.no },
    ...(nextHearingId
      ? [
          {
            key: texts.nextHearing,
            value: (
              <a class="govuk-link" href={`/${lang}/desk/hearings/${nextHearingId}`}>
                {course.adjournment?.nextStartsAt
                  ? `${formatLongDate(lang, legalDay(course.adjournment.nextStartsAt))}, ${formatTime(course.adjournment.nextStartsAt)}`
                  : texts.nextHearing}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" class="govuk-heading-m">
        {texts.facts}
      </h2>
      <SummaryList rows={rows} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/hearings/${hearing.id}`}>
          {texts.publicPage}
        </a>
      </p>
      <MinutesPages {...{ lang, hearing, conducts }} />
    </section>
  );
}

/** Where its record is prepared, kept and written. */
function MinutesPages({ lang, hearing, conducts }: FactsProps) {
  const { pages } = deskHearingTexts(lang);
  return (
    <ul class="govuk-list">
      {(['prepare', 'record', 'protocol'] as const).map((page) => (
        <li key={page}>
          <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}/${page}`}>
            {pages[page]}
          </a>
        </li>
      ))}
      {conducts && (hearing.hasVideoLink || hearing.room.hasVideo) && (
        <li>
          <a class="govuk-link" href={`/${lang}/desk/hearings/${hearing.id}/video`}>
            {pages.video}
          </a>
        </li>
      )}
    </ul>
  );
}
