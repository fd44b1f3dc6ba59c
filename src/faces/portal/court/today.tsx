import { formatCount, formatTime } from '@ashyq/kk-text';
import { AgeStamp, HearingList, HearingRow, LiveRegion } from '#design';
import { type BoardHearing, hearingTexts } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { kindOf, noteOf, statusOf } from '#shell';
import { hearingsTexts } from '../hearings/texts.ts';
import { courtTexts } from './texts.ts';

/** Rows of the short list: what a person in the lobby or on the way needs. */
const MOST = 5;

export interface TodayProps {
  readonly lang: Lang;
  readonly code: string;
  /** The whole day of the court, by time. */
  readonly today: readonly BoardHearing[];
  /** When the rows were read. */
  readonly now: Temporal.Instant;
}

/** What goes on in the court now and next; it follows the court while the page is open. */
export function Today(props: TodayProps) {
  const { lang, code, now } = props;
  return (
    <>
      <h2 class="govuk-heading-m" id="today-title">
        {courtTexts(lang).hearings}
      </h2>
      <LiveRegion
        id="today"
        topics={[`hearings:${code}`]}
        url={`/${lang}/courts/${code}?part=today`}
        since={minuteOf(now)}
        everySeconds={300}
      >
        <TodayPart {...props} />
      </LiveRegion>
    </>
  );
}

/** No name of anybody: search engines read this page. */
export function TodayPart({ lang, code, today, now }: TodayProps) {
  const texts = courtTexts(lang);
  const ahead = today.filter(({ shown }) => shown.state !== 'finished' && shown.state !== 'adjourned');
  return (
    <>
      {ahead.length === 0 && <p class="govuk-body">{today.length === 0 ? texts.nothingToday : texts.allOver}</p>}
      {ahead.length > 0 && (
        <HearingList label={texts.next}>
          {ahead.slice(0, MOST).map((row) => (
            <TodayRow key={row.hearing.id} lang={lang} row={row} />
          ))}
        </HearingList>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/hearings?court=${code}`}>
          {today.length === 0 ? texts.toList : texts.toAll({ count: formatCount(today.length) })}
        </a>
      </p>
      <AgeStamp at={minuteOf(now)} text={formatTime(now)} />
    </>
  );
}

function TodayRow({ lang, row }: { lang: Lang; row: BoardHearing }) {
  const texts = hearingsTexts(lang);
  const { closed, videoLink } = hearingTexts(lang);
  const { id, clock, course, room, matter } = row.hearing;
  return (
    <HearingRow
      headingLevel={3}
      time={clock}
      at={course.startsAt.toString()}
      room={texts.roomName({ number: room.number })}
      floor={texts.floor({ floor: room.floor })}
      title={matter ? texts.caseTitle({ number: matter.caseNumber }) : closed}
      href={`/${lang}/hearings/${id}`}
      kind={matter && [kindOf(lang, matter), matter.hasVideoLink && videoLink].filter(Boolean).join(' · ')}
      status={statusOf(lang, row.shown.state)}
      note={noteOf(lang, row)}
    />
  );
}

/** Whole minutes keep the page the same for everybody who asks within one. */
function minuteOf(now: Temporal.Instant): string {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
