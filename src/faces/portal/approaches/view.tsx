import { Button, EmptyState, Input, InsetText, Pagination, PrintButton, Select } from '#design';
import type { Lang } from '#platform/i18n';
import { ApproachRow } from './approach-row.tsx';
import type { ApproachesShown } from './page.tsx';
import { approachesTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly shown: ApproachesShown;
}

export function ApproachesView({ lang, shown }: Props) {
  const texts = approachesTexts(lang);
  const { court, approaches, total, words, year, page, pages } = shown;
  const home = `/${lang}/courts/${court.code}/approaches`;
  const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(year ? { year: String(year) } : {}) });
  const isWhole = words === '' && year === undefined;
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      <p class="govuk-body-l">{court.name[lang]}</p>
      <p class="govuk-body">{texts.lead}</p>
      <InsetText>{texts.law}</InsetText>
      {(total > 0 || !isWhole) && <Search lang={lang} shown={shown} />}
      {total > 0 && (
        <p class="govuk-body" role="status">
          {texts.total({ total })}
        </p>
      )}
      {total === 0 && <Nothing {...{ lang, isWhole, home }} />}
      {approaches.length > 0 && (
        <ul class="sot-list">
          {approaches.map((approach) => (
            <ApproachRow key={approach.id} {...{ lang, approach }} />
          ))}
        </ul>
      )}
      <Pagination
        current={page}
        total={pages}
        href={(to) => `${home}?${new URLSearchParams([...query, ['page', String(to)]])}`}
      />
      {total > 0 && (
        <p class="govuk-body sot-files">
          <a class="govuk-link" href={`${home}.csv${query.size > 0 ? `?${query}` : ''}`} download>
            {texts.csv}
          </a>
        </p>
      )}
      {total > 0 && <PrintButton>{texts.print}</PrintButton>}
    </>
  );
}

function Search({ lang, shown }: Props) {
  const texts = approachesTexts(lang);
  const { court, words, year, years } = shown;
  return (
    <search aria-label={texts.search}>
      <form class="sot-filters" action={`/${lang}/courts/${court.code}/approaches`} method="get">
        <Input name="q" label={texts.words} value={words} autocomplete="off" spellcheck={false} />
        <Select
          name="year"
          label={texts.year}
          value={year ? String(year) : ''}
          items={[
            { value: '', text: texts.allYears },
            ...years.map((one) => ({ value: String(one), text: String(one) })),
          ]}
        />
        <Button icon="search">{texts.find}</Button>
      </form>
    </search>
  );
}

function Nothing({ lang, isWhole, home }: { lang: Lang; isWhole: boolean; home: string }) {
  const texts = approachesTexts(lang);
  return (
    <EmptyState icon={isWhole ? 'document' : 'search'} title={isWhole ? texts.none : texts.notFound}>
      <p class="govuk-body">{isWhole ? texts.noneHint : texts.notFoundHint}</p>
      {!isWhole && (
        <a class="govuk-link" href={home}>
          {texts.all}
        </a>
      )}
    </EmptyState>
  );
}
