import { Button, EmptyState, SearchForm, Table } from '#design';
import { type Court, choiceText } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtsPageTexts } from './texts.ts';

export interface CourtsProps {
  readonly lang: Lang;
  readonly own: readonly Court[];
  /** Every court, or those found; undefined for people with rights in their own courts only. */
  readonly others: readonly Court[] | undefined;
  readonly typed: string | undefined;
}

export function CourtsView({ lang, own, others, typed }: CourtsProps) {
  const texts = courtsPageTexts(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{texts.title}</h1>
      {others && <Republic lang={lang} />}
      {!typed && own.length > 0 && <CourtTable lang={lang} caption={texts.yours} courts={own} />}
      {others && <Found {...{ lang, typed }} courts={others} />}
    </>
  );
}

function Republic({ lang }: { lang: Lang }) {
  const texts = courtsPageTexts(lang);
  return (
    <>
      <h2 class="govuk-heading-m">{texts.republic}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/${lang}/desk/regions`}>
            {texts.regions}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/${lang}/desk/calendar`}>
            {texts.calendar}
          </a>
        </li>
      </ul>
      <Button kind="secondary" href={`/${lang}/desk/courts/new`}>
        {texts.newCourt}
      </Button>
    </>
  );
}

function Found({ lang, courts, typed }: { lang: Lang; courts: readonly Court[]; typed: string | undefined }) {
  const texts = courtsPageTexts(lang);
  return (
    <>
      <SearchForm
        action={`/${lang}/desk/courts`}
        name="q"
        label={texts.search}
        button={texts.searchButton}
        {...(typed ? { value: typed } : {})}
      />
      {courts.length > 0 ? (
        <CourtTable lang={lang} caption={texts.all} courts={courts} />
      ) : (
        <EmptyState title={texts.none}>{texts.noneNext}</EmptyState>
      )}
    </>
  );
}

function CourtTable({ lang, caption, courts }: { lang: Lang; caption: string; courts: readonly Court[] }) {
  const texts = courtsPageTexts(lang);
  return (
    <Table
      caption={caption}
      columns={[{ text: texts.name }, { text: texts.code }, { text: texts.level }]}
      rows={courts.map(({ code, name, level }) => ({
        id: `court-${code}`,
        cells: [
          <a class="govuk-link" href={`/${lang}/desk/courts/${code}`}>
            {name[lang]}
          </a>,
          code,
          choiceText(lang, 'level', level),
        ],
      }))}
      firstCellIsHeader
      stack
    />
  );
}
