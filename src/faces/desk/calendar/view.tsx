import { formatLongDate } from '@ashyq/kk-text';
import { Button, ButtonGroup, Hint, Table, Tag } from '#design';
import { choiceText, type StoredCalendarYear } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import { calendarTexts } from './texts.ts';

export interface CalendarProps {
  readonly lang: Lang;
  readonly stored: StoredCalendarYear;
  readonly years: readonly number[];
  readonly canEdit: boolean;
  readonly title: string;
}

export function CalendarView(props: CalendarProps) {
  const { lang, stored, years, canEdit, title } = props;
  const texts = calendarTexts(lang);
  const address = `/${lang}/desk/calendar`;
  return (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <nav aria-label={texts.years}>
        <ul class="govuk-list">
          {years.map((year) => (
            <li key={year}>
              <a
                class="govuk-link"
                href={`${address}/${year}`}
                aria-current={year === stored.year ? 'page' : undefined}
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {canEdit && (
        <ButtonGroup>
          <Button href={`${address}/${stored.year}/new`}>{texts.addDay}</Button>
          <Button kind="secondary" href={`${address}/${stored.year}/import`}>
            {texts.importCsv}
          </Button>
        </ButtonGroup>
      )}
      <Days {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={`${address}/${stored.year}/export`}>
          {texts.exportCsv}
        </a>
      </p>
      {canEdit && <Republic lang={lang} />}
    </>
  );
}

function Days({ lang, stored, canEdit, title }: CalendarProps) {
  const texts = calendarTexts(lang);
  const columns = [texts.date, texts.kind, texts.name, texts.movedFrom, texts.source];
  const day = (iso: string) => formatLongDate(lang, Temporal.PlainDate.from(iso));
  return (
    <Table
      caption={title}
      hideCaption
      columns={[...columns, ...(canEdit ? [texts.actions] : [])].map((text) => ({ text }))}
      rows={stored.days.map(({ date, kind, name, movedFrom, source, verified }) => ({
        id: `day-${date}`,
        cells: [
          day(date),
          choiceText(lang, 'calendar_kind', kind),
          name[lang],
          movedFrom ? day(movedFrom) : courtWords(lang).nothing,
          <>
            {source} {!verified && <Tag tone="grey">{courtWords(lang).notCompared}</Tag>}
          </>,
          ...(canEdit ? [<DayActions {...{ lang, date }} year={stored.year} />] : []),
        ],
      }))}
      firstCellIsHeader
      stack
    />
  );
}

function DayActions({ lang, date, year }: { lang: Lang; date: string; year: number }) {
  const address = `/${lang}/desk/calendar/${year}/days/${date}`;
  return (
    <>
      <a class="govuk-link" href={address}>
        {courtWords(lang).change}
        <span class="govuk-visually-hidden">: {date}</span>
      </a>{' '}
      <a class="govuk-link" href={`${address}/remove`}>
        {calendarTexts(lang).remove}
        <span class="govuk-visually-hidden">: {date}</span>
      </a>
    </>
  );
}

function Republic({ lang }: { lang: Lang }) {
  const texts = calendarTexts(lang);
  return (
    <>
      <form method="post" action={`/${lang}/desk/calendar`}>
        <Hint id="open-year-hint">{texts.openYearHint}</Hint>
        <Button kind="secondary" attributes={{ 'aria-describedby': 'open-year-hint' }} preventDoubleClick>
          {texts.openYear}
        </Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/${lang}/desk/history?list=calendar`}>
          {texts.history}
        </a>
      </p>
    </>
  );
}
