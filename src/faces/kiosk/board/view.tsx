import { formatLongDate, formatTime } from '@ashyq/kk-text';
import { AgeStamp, Card, CardGrid, EmptyState, HearingList, HearingRow, Island, LiveRegion } from '#design';
import { findCategory } from '#modules/cases';
import type { Court } from '#modules/courts';
import { type BoardHearing, hearingTexts } from '#modules/hearings';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { noteOf, statusOf } from '#shell';
import { type BoardAsked, boardHref } from './asked.ts';
import { type BoardDay, PAGE_STANDS_S } from './board-day.ts';
import { boardTexts } from './texts.ts';

export interface BoardProps {
  readonly lang: Lang;
  readonly asked: BoardAsked;
  readonly day: BoardDay;
  /** Where its pages are without scripts; default: the board alone. */
  readonly hrefOf?: (asked: BoardAsked) => string;
}

export function BoardView(props: BoardProps) {
  const { lang, asked, day, hrefOf = (one: BoardAsked) => boardHref(lang, one) } = props;
  const texts = boardTexts(lang);
  const { code } = day.court;
  return (
    <Island name="board" props={{ standsS: PAGE_STANDS_S, worker: '/kiosk/worker.js' }}>
      <div class="sot-board__head">
        <h1 class="govuk-heading-xl">{texts.title}</h1>
        <p class="sot-board__date">
          {formatLongDate(lang, legalDay(day.now))}{' '}
          <time class="sot-board__clock" data-clock={day.now.toString()}>
            {formatTime(day.now)}
          </time>
        </p>
      </div>
      <LiveRegion
        id="board"
        topics={[`hearings:${code}`, `courts:${code}`]}
        url={`${hrefOf(asked)}&part=board`}
        since={minuteOf(day.now)}
        everySeconds={30}
        announcement=""
      >
        <BoardPart {...props} />
      </LiveRegion>
    </Island>
  );
}

/** Every page of the board is in the document; one is shown, so that paging needs no network. */
export function BoardPart({ lang, asked, day: { pages, now }, hrefOf }: BoardProps) {
  const texts = boardTexts(lang);
  const current = Math.min(asked.page, Math.max(1, pages.length));
  return (
    <>
      <AgeStamp at={minuteOf(now)} text={formatTime(now)} />
      {pages.length === 0 && (
        <EmptyState icon="calendar" title={texts.nothing}>
          {texts.nothingNext}
        </EmptyState>
      )}
      {pages.map((rows, index) => (
        <div key={index} class="sot-board__page" data-board-page={index + 1} hidden={index + 1 !== current}>
          <BoardRows lang={lang} rows={rows} />
        </div>
      ))}
      {pages.length > 1 && (
        <BoardPager lang={lang} asked={{ ...asked, page: current }} pages={pages.length} hrefOf={hrefOf} />
      )}
    </>
  );
}

/** Case number, kind or the reason of a delay, state; no name of anybody on a screen that everyone passes. */
function BoardRows({ lang, rows }: { lang: Lang; rows: readonly BoardHearing[] }) {
  const texts = boardTexts(lang);
  const { closed } = hearingTexts(lang);
  return (
    <HearingList label={texts.title}>
      {rows.map((row) => {
        const { id, clock, course, room, matter } = row.hearing;
        const note = noteOf(lang, row);
        return (
          <HearingRow
            key={id}
            headingLevel={2}
            time={clock}
            at={course.startsAt.toString()}
            room={texts.room({ number: room.number })}
            floor={texts.floor({ floor: room.floor })}
            title={matter ? texts.caseTitle({ number: matter.caseNumber }) : closed}
            kind={note ? undefined : matter && findCategory(matter.category)?.name[lang]}
            status={statusOf(lang, row.shown.state)}
            note={note}
          />
        );
      })}
    </HearingList>
  );
}

/** Links that a script turns into buttons of the same document. */
function BoardPager({ lang, asked, pages, ...rest }: Omit<BoardProps, 'day'> & { readonly pages: number }) {
  const texts = boardTexts(lang);
  const { page, isPaused } = asked;
  const { hrefOf = (one: BoardAsked) => boardHref(lang, one) } = rest;
  const to = (wanted: number) => hrefOf({ ...asked, page: ((wanted - 1 + pages) % pages) + 1 });
  return (
    <nav class="sot-board__pager" aria-label={texts.pages}>
      <a class="govuk-button govuk-button--secondary" href={to(page - 1)} data-board="previous">
        {texts.previous}
      </a>
      <span class="sot-board__place">
        {Array.from({ length: pages }, (_, index) => (
          <span key={index} data-board-place={index + 1} hidden={index + 1 !== page}>
            {texts.page({ page: index + 1, pages })}
          </span>
        ))}
      </span>
      <a
        class="govuk-button govuk-button--secondary"
        href={hrefOf({ ...asked, isPaused: !isPaused })}
        data-board="pause"
        data-pause={texts.pause}
        data-resume={texts.resume}
      >
        {isPaused ? texts.resume : texts.pause}
      </a>
      <a class="govuk-button govuk-button--secondary" href={to(page + 1)} data-board="next">
        {texts.next}
      </a>
    </nav>
  );
}

/** @param path where a chosen court leads, without the language */
export function ChooserView({ lang, courts, path }: { lang: Lang; courts: readonly Court[]; path: string }) {
  const texts = boardTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.choose}</h1>
      <p class="govuk-body">{texts.chooseText}</p>
      <CardGrid columns={2}>
        {courts.map(({ code, name }) => (
          <Card key={code} title={name[lang]} href={`/${lang}${path}?court=${code}`} />
        ))}
      </CardGrid>
    </>
  );
}

function minuteOf(now: Temporal.Instant): string {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
