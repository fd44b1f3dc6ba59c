import { formatDate, formatTime } from '@ashyq/kk-text';
import { Button, EmptyState, ErrorSummary, Input, Select, Table } from '#design';
import type { DrawLine } from '#modules/distribution';
import { legalDay } from '#platform/clock';
import type { Lang } from '#platform/i18n';
import { caseHref } from '../case/case-href.ts';
import { nameIn } from '../draw/name-in.ts';
import type { DrawsListAsked, DrawsListed } from './page.tsx';
import { drawsTexts } from './texts.ts';

interface DrawsProps {
  readonly lang: Lang;
  readonly asked: DrawsListAsked;
  readonly listed: DrawsListed;
}

export function DrawsView(props: DrawsProps) {
  const { lang, asked, listed } = props;
  const texts = drawsTexts(lang);
  const errors = [
    ...(asked.numberError ? [{ text: asked.numberError, href: '#number' }] : []),
    ...(asked.dateError ? [{ text: asked.dateError, href: '#date' }] : []),
  ];
  return (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{texts.lead}</p>
      <NumberForm {...props} />
      <Filters {...props} />
      {listed.draws.length > 0 ? (
        <Lines {...props} />
      ) : (
        errors.length === 0 && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>
      )}
      {asked.court && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/${lang}/draws/promises/${asked.court.code}`}>
            {texts.promises}
          </a>
        </p>
      )}
    </>
  );
}

function NumberForm({ lang, asked }: DrawsProps) {
  const texts = drawsTexts(lang);
  return (
    <search aria-label={texts.find}>
      <form action={`/${lang}/draws`} method="get" noValidate>
        <Input
          name="number"
          label={texts.find}
          hint={texts.findHint}
          value={asked.number}
          width={20}
          {...(asked.numberError ? { error: asked.numberError } : {})}
        />
        <Button kind="secondary" icon="search">
          {texts.search}
        </Button>
      </form>
    </search>
  );
}

function Filters({ lang, asked, listed }: DrawsProps) {
  const texts = drawsTexts(lang);
  return (
    <search aria-label={texts.filters}>
      <form class="sot-filters" action={`/${lang}/draws`} method="get">
        <Select
          name="court"
          label={texts.court}
          value={asked.court?.code ?? ''}
          items={[
            { value: '', text: texts.allCourts },
            ...listed.courts.map(({ code, shortName }) => ({ value: code, text: shortName[lang] })),
          ]}
        />
        <Input
          name="date"
          label={texts.date}
          value={asked.day?.toString() ?? asked.date}
          {...(asked.dateError ? { error: asked.dateError } : { attributes: { type: 'date' } })}
        />
        <Button>{texts.show}</Button>
      </form>
    </search>
  );
}

function Lines({ lang, asked, listed }: DrawsProps) {
  const texts = drawsTexts(lang);
  const last = listed.draws.at(-1);
  const more = new URLSearchParams({
    ...(asked.court ? { court: asked.court.code } : {}),
    ...(asked.day ? { date: asked.day.toString() } : {}),
    before: last?.id ?? '',
  });
  return (
    <>
      <Table
        caption={texts.caption}
        columns={[
          { text: texts.drawnAt },
          { text: texts.caseNumber },
          { text: texts.judge },
          { text: texts.candidates, numeric: true },
          { text: texts.record },
        ]}
        rows={listed.draws.map((line) => ({ id: `draw-${line.id}`, cells: cellsOf(lang, line, listed) }))}
        stack
      />
      {listed.hasMore && (
        <p class="govuk-body">
          <a class="govuk-link" rel="next" href={`/${lang}/draws?${more}`}>
            {texts.older}
          </a>
        </p>
      )}
    </>
  );
}

function cellsOf(lang: Lang, line: DrawLine, { courts }: DrawsListed) {
  const texts = drawsTexts(lang);
  const { id, caseNumber, drawnAt, judge, candidates, draw, way } = line;
  const court = courts.find(({ code }) => code === line.courtCode)?.shortName[lang];
  return [
    `${formatDate(lang, legalDay(drawnAt))}, ${formatTime(drawnAt)}`,
    <>
      <a class="govuk-link" href={caseHref(lang, caseNumber)}>
        {caseNumber}
      </a>
      {court && <div class="govuk-hint">{court}</div>}
    </>,
    nameIn(lang, judge),
    way === 'lot' ? candidates : texts.sameJudge,
    <>
      <a class="govuk-link" href={`/${lang}/draws/${id}`}>
        {texts.open}
        <span class="govuk-visually-hidden">: {caseNumber}</span>
      </a>
      {draw > 1 && <div class="govuk-hint">{texts.again({ draw })}</div>}
    </>,
  ];
}
