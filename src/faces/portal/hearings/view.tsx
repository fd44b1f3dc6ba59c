import { formatCount, formatLongDate, formatTime } from '@ashyq/kk-text';
import { AgeStamp, EmptyState, ErrorSummary, LiveRegion, Pagination, PrintButton } from '#design';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { type ListAsked, listHref, placeOf } from './asked.ts';
import { Filters, type FiltersProps } from './filters.tsx';
import { FindForm } from './find-form.tsx';
import { type Listed, PAGE_SIZE } from './listed.ts';
import { CURRENT, currentIndex, Rows, RowsByDay } from './rows.tsx';
import { hearingsTexts } from './texts.ts';
import type { WorkingDays } from './working-days.ts';

export interface ListProps {
  readonly lang: Lang;
  readonly asked: ListAsked;
  readonly listed: Listed;
  readonly courts: readonly Court[];
  readonly days: WorkingDays;
  /** When the rows were read. */
  readonly now: Temporal.Instant;
}

interface HearingsProps extends ListProps, Pick<FiltersProps, 'choices'> {
  /** What was typed into the search and why it was refused. */
  readonly find?: { readonly typed: string; readonly error: string } | undefined;
}

/** Files of the same list, in the order of who asks for them. */
const files = ['csv', 'ics', 'atom', 'json'] as const;

export function HearingsView(props: HearingsProps) {
  const { lang, asked, listed, courts, choices, find } = props;
  const texts = hearingsTexts(lang);
  const errors = [
    ...(find ? [{ text: find.error, href: '#find' }] : []),
    ...(asked.wrongDate === undefined ? [] : [{ text: texts.dateWrong, href: '#date' }]),
  ];
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <FindForm lang={lang} typed={find?.typed} error={find?.error} />
      <Filters {...{ lang, asked, courts, choices }} />
      <LiveRegion
        id="list"
        topics={topicsOf(props)}
        url={partHref(props)}
        since={minuteOf(props.now)}
        everySeconds={300}
      >
        <ListPart {...props} />
      </LiveRegion>
      {listed.count > 0 && <Files lang={lang} asked={asked} />}
    </>
  );
}

/** The part of the page that follows the court. */
export function ListPart(props: ListProps) {
  const { lang, asked, listed, courts, days, now } = props;
  const texts = hearingsTexts(lang);
  const byCode = asked.court ? undefined : new Map(courts.map((court) => [court.code, court]));
  return (
    <>
      <h2 class="govuk-heading-m" id="day">
        {asked.isSpan ? texts.span : dayTitle(lang, asked)}
      </h2>
      {asked.text !== '' && <p class="govuk-body">{texts.words({ text: asked.text })}</p>}
      {days.dayOff && <p class="govuk-body">{texts.dayOff({ name: days.dayOff })}</p>}
      <DayNavigation lang={lang} asked={asked} days={days} />
      {listed.count === 0 ? (
        <Nothing lang={lang} asked={asked} days={days} />
      ) : (
        <>
          <div class="sot-days">
            <p class="govuk-body">{countText(lang, asked, listed)}</p>
            {asked.day.equals(asked.today) && currentIndex(listed.rows) > 0 && (
              <a class="govuk-link" href={`#${CURRENT}`}>
                {texts.toCurrent}
              </a>
            )}
            <AgeStamp at={minuteOf(now)} text={formatTime(now)} />
          </div>
          {asked.isSpan ? (
            <RowsByDay lang={lang} rows={listed.rows} courts={byCode} />
          ) : (
            <Rows lang={lang} rows={listed.rows} courts={byCode} />
          )}
        </>
      )}
      <Pages lang={lang} asked={asked} listed={listed} />
    </>
  );
}

function dayTitle(lang: Lang, { day, today }: ListAsked): string {
  const date = formatLongDate(lang, day);
  return day.equals(today) ? `${hearingsTexts(lang).today}: ${date}` : date;
}

function countText(lang: Lang, { page, court, text }: ListAsked, { count, rows, pages }: Listed): string {
  const texts = hearingsTexts(lang);
  const isNumbered = court && text === '';
  const from = isNumbered ? (Math.min(page, pages) - 1) * PAGE_SIZE + 1 : 1;
  if (count === rows.length || !isNumbered) return texts.count({ count: formatCount(count) });
  return texts.part({ from, to: from + rows.length - 1, count: formatCount(count) });
}

function DayNavigation({ lang, asked, days }: Pick<ListProps, 'lang' | 'asked' | 'days'>) {
  const texts = hearingsTexts(lang);
  const place = { ...placeOf(asked), page: 1 };
  const link = (date: Temporal.PlainDate, text: string, rel?: string) => (
    <a
      class="govuk-link"
      href={listHref(lang, { ...place, date: date.equals(asked.today) ? undefined : date })}
      rel={rel}
    >
      {text}
    </a>
  );
  return (
    <nav class="sot-days" aria-label={texts.days}>
      {link(days.previous, texts.previousDay, 'prev')}
      {!asked.day.equals(asked.today) && link(asked.today, texts.today)}
      {link(days.next, texts.nextDay, 'next')}
    </nav>
  );
}

/** Nothing on this list, and where else to look. */
function Nothing({ lang, asked, days }: Pick<ListProps, 'lang' | 'asked' | 'days'>) {
  const texts = hearingsTexts(lang);
  const { court, day, room, judge, text } = asked;
  const isNarrowed = room !== undefined || judge !== undefined || text !== '';
  const links = [
    ...(court && isNarrowed
      ? [{ href: listHref(lang, { court: court.code, date: day }), text: texts.toAllOfCourt }]
      : []),
    {
      href: listHref(lang, { court: court?.code, date: days.next }),
      text: texts.toNextDay({ day: formatLongDate(lang, days.next) }),
    },
    ...(court ? [{ href: listHref(lang, { date: day }), text: texts.toAllCourts }] : []),
    { href: `/${lang}/courts`, text: texts.toCourts },
  ];
  return (
    <EmptyState icon="calendar" title={isNarrowed ? texts.nothingFound : texts.nothingDay}>
      <ul class="govuk-list">
        {links.map(({ href, text: said }) => (
          <li key={href}>
            <a class="govuk-link" href={href}>
              {said}
            </a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** Numbered pages of a court's day; a list over all courts goes forward by cursor. */
function Pages({ lang, asked, listed }: Pick<ListProps, 'lang' | 'asked' | 'listed'>) {
  const texts = hearingsTexts(lang);
  const place = placeOf(asked);
  if (asked.court && asked.text === '') {
    const current = Math.min(asked.page, listed.pages);
    return <Pagination current={current} total={listed.pages} href={(page) => listHref(lang, { ...place, page })} />;
  }
  if (!asked.after && !listed.next) return null;
  return (
    <nav class="sot-days" aria-label={texts.list}>
      {asked.after && (
        <a class="govuk-link" href={listHref(lang, place)}>
          {texts.first}
        </a>
      )}
      {listed.next && (
        <a class="govuk-link" href={listHref(lang, { ...place, after: listed.next })} rel="next">
          {texts.next}
        </a>
      )}
    </nav>
  );
}

function Files({ lang, asked }: Pick<ListProps, 'lang' | 'asked'>) {
  const texts = hearingsTexts(lang);
  return (
    <section class="sot-files">
      <h2 class="govuk-heading-s">{texts.files}</h2>
      <ul class="govuk-list sot-days">
        {files.map((file) => (
          <li key={file}>
            <a class="govuk-link" href={listHref(lang, { ...placeOf(asked), date: asked.day }, `.${file}`)}>
              {texts[file]}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-hint">{texts.noNames}</p>
      <PrintButton>{texts.print}</PrintButton>
    </section>
  );
}

/** A list over all courts follows the courts of its rows. */
function topicsOf({ asked, listed }: ListProps): readonly string[] {
  if (asked.court) return [`hearings:${asked.court.code}`];
  return [...new Set(listed.rows.map(({ hearing }) => `hearings:${hearing.courtCode}`))].slice(0, 20);
}

function partHref({ lang, asked }: ListProps): string {
  const href = listHref(lang, { ...placeOf(asked), page: asked.page, after: asked.after });
  return `${href}${href.includes('?') ? '&' : '?'}part=list`;
}

/** Whole minutes keep the page the same for everybody who asks within one. */
function minuteOf(now: Temporal.Instant): string {
  return now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString();
}
