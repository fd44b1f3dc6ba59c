import { Button, Details, FileUpload, Input, Select } from '#design';
import { caseCategories } from '#modules/cases';
import type { Court } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { nationalTexts } from './texts.ts';

interface Props {
  readonly lang: Lang;
  readonly court: Court;
  readonly state: FormState;
}

/** By its number from the national system, or by an export file with the documents beside it. */
export function BringForms({ lang, court, state }: Props) {
  const texts = nationalTexts(lang);
  const here = `/${lang}/desk/national?court=${court.code}`;
  const isFile = state.errors.some(({ field }) => field === 'file');
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h2 class="govuk-heading-m">{texts.bring}</h2>
        <p class="govuk-body">{texts.bringLead}</p>
        <form method="post" action={here} novalidate>
          <Input
            name="number"
            label={texts.number}
            hint={texts.numberHint}
            value={state.values.number ?? ''}
            error={errorOf(state, 'number')}
          />
          <Button name="deed" value="number" preventDoubleClick>
            {texts.look}
          </Button>
        </form>
        <Details summary={texts.byFile} open={isFile}>
          <form method="post" action={here} enctype="multipart/form-data" novalidate>
            <FileUpload
              name="file"
              label={texts.file}
              hint={texts.fileHint}
              accept=".xml,application/xml"
              error={errorOf(state, 'file')}
            />
            <FileUpload name="documents" label={texts.documents} hint={texts.documentsHint} multiple />
            <CategoryChoice lang={lang} value={state.values.category ?? ''} />
            <Button name="deed" value="file" preventDoubleClick>
              {texts.look}
            </Button>
          </form>
        </Details>
      </div>
    </div>
  );
}

/** Only for a record whose category is not one of ours. */
export function CategoryChoice({ lang, value }: { readonly lang: Lang; readonly value: string }) {
  const texts = nationalTexts(lang);
  return (
    <Select
      name="category"
      label={texts.category}
      hint={texts.categoryHint}
      value={value}
      items={[
        { value: '', text: texts.categoryOfRecord },
        ...caseCategories.map(({ key, name }) => ({ value: key, text: name[lang] })),
      ]}
    />
  );
}
