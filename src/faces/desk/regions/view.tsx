import { Button, ButtonGroup, Table, Tag } from '#design';
import type { Region } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { courtWords } from '../court-words/texts.ts';
import { Conflict, EntryFields, FormErrors } from '../entry-fields.tsx';
import type { EntryForm } from '../sent-entry.ts';
import { regionsTexts } from './texts.ts';

export function RegionsView({ lang, regions }: { lang: Lang; regions: readonly Region[] }) {
  const texts = regionsTexts(lang);
  const words = courtWords(lang);
  return (
    <>
      <h1 class="govuk-heading-xl">{words.lists.regions}</h1>
      <p class="govuk-body">{texts.lead}</p>
      <Table
        caption={words.lists.regions}
        hideCaption
        columns={[texts.name, texts.code, texts.kato, texts.source].map((text) => ({ text }))}
        rows={regions.map(({ code, katoCode, name, source, verified }) => ({
          id: `region-${code}`,
          cells: [
            <a class="govuk-link" href={`/${lang}/desk/regions/${code}`}>
              {name[lang]}
            </a>,
            code,
            katoCode ?? words.nothing,
            <>
              {source} {!verified && <Tag tone="grey">{words.notCompared}</Tag>}
            </>,
          ],
        }))}
        firstCellIsHeader
        stack
      />
    </>
  );
}

export function RegionFormView({ lang, title, form }: { lang: Lang; title: string; form: EntryForm }) {
  const words = courtWords(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <FormErrors errors={form.errors} />
        <h1 class="govuk-heading-xl">{title}</h1>
        {form.conflict && <Conflict lang={lang} differences={form.conflict} />}
        <form method="post" noValidate>
          <EntryFields {...{ lang, form }} />
          <ButtonGroup>
            <Button preventDoubleClick>{words.save}</Button>
            <a class="govuk-link" href={`/${lang}/desk/regions`}>
              {words.cancel}
            </a>
          </ButtonGroup>
        </form>
      </div>
    </div>
  );
}
