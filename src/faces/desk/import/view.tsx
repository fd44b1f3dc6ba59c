import { Button, Details, ErrorSummary, FileUpload, Radios } from '#design';
import { type EditableList, type ImportPreview, isEmptyPlan, labelText } from '#modules/courts';
import type { Lang } from '#platform/i18n';
import { FaultSummary, FaultTable } from './faults.tsx';
import type { ImportPlace } from './import-flow.tsx';
import { PlanView } from './plan-view.tsx';
import { importTexts } from './texts.ts';

export interface ImportProps {
  readonly lang: Lang;
  readonly place: ImportPlace;
  readonly error?: string | undefined;
  readonly preview?: ImportPreview | undefined;
}

export function ImportView({ lang, place, error, preview }: ImportProps) {
  const texts = importTexts(lang);
  const isAgain = preview !== undefined && (preview.faults.length > 0 || isEmptyPlan(preview.plan));
  return (
    <>
      {error && <ErrorSummary errors={[{ text: error, href: '#file' }]} />}
      {preview && preview.faults.length > 0 && <FaultSummary {...{ lang, preview }} />}
      <h1 class="govuk-heading-xl">{texts.title({ list: place.listName })}</h1>
      {preview && preview.faults.length > 0 && <FaultTable {...{ lang, preview }} />}
      {preview && preview.faults.length === 0 && <PlanView {...{ lang, place, preview }} />}
      {(!preview || isAgain) && (
        <FileForm {...{ lang, place, error }} mode={preview?.mode ?? 'amend'} isAgain={isAgain} />
      )}
    </>
  );
}

interface FileFormProps {
  readonly lang: Lang;
  readonly place: ImportPlace;
  readonly error: string | undefined;
  readonly mode: 'amend' | 'replace';
  readonly isAgain: boolean;
}

function FileForm({ lang, place, error, mode, isAgain }: FileFormProps) {
  const texts = importTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body">{texts.lead}</p>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href={`${place.address}/export?sample`}>
              {texts.sample}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={`${place.address}/export`}>
              {texts.current}
            </a>
          </li>
        </ul>
        <Columns lang={lang} list={place.target.list} />
        <form method="post" action={`${place.address}/import`} enctype="multipart/form-data" noValidate>
          <FileUpload
            name="file"
            label={texts.file}
            hint={texts.fileHint}
            accept=".csv,.txt,text/csv"
            {...(error ? { error } : {})}
          />
          <Radios
            name="mode"
            legend={texts.mode}
            value={mode}
            items={[
              { value: 'amend', text: texts.amend, hint: texts.amendHint },
              { value: 'replace', text: texts.replace, hint: texts.replaceHint },
            ]}
          />
          <Button preventDoubleClick>{isAgain ? texts.again : texts.check}</Button>
        </form>
      </div>
    </div>
  );
}

function Columns({ lang, list }: { lang: Lang; list: EditableList }) {
  const texts = importTexts(lang);
  return (
    <Details summary={texts.columns}>
      <p class="govuk-body">{texts.columnsText}</p>
      <ul class="govuk-list govuk-list--bullet">
        {list.fields.map(({ name, label, isRequired }) => (
          <li key={name}>
            {labelText(lang, label)}
            {isRequired && ` — ${texts.required}`}
          </li>
        ))}
      </ul>
    </Details>
  );
}
