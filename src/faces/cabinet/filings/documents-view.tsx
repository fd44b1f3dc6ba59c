import { Button, ButtonGroup, Details, ErrorSummary, FileUpload, Input, InsetText, Island, Select } from '#design';
import {
  ACCEPTED,
  type Attachment,
  type DocumentsField,
  type Draft,
  missingDocuments,
  type Question,
} from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState } from '#shell';
import { fileSizeText } from '../parts/file-size.ts';
import { draftHref } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly question: Question;
  readonly field: DocumentsField;
  readonly lang: Lang;
  readonly state: FormState;
  readonly from: string | undefined;
}

/** Files that are there, what still lacks, and the form for more; the rule stands before the choosing. */
export function DocumentsView(props: Props) {
  const { draft, question, field, lang, state, from } = props;
  const texts = filingPageTexts(lang);
  const missing = missingDocuments(field, draft.given);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map((error) => ({ text: error.text, href: `#${error.field}` }))} />
        )}
        <span class="govuk-caption-l">{draft.form.title[lang]}</span>
        <h1 class="govuk-heading-l">{question.title[lang]}</h1>
        {question.hint && <p class="govuk-body">{question.hint[lang]}</p>}
        {missing.length > 0 && (
          <InsetText>
            {texts.documents.missing}
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(({ key, label }) => (
                <li key={key}>{label[lang]}</li>
              ))}
            </ul>
          </InsetText>
        )}
        <FileList {...props} />
        <AttachForm {...props} />
        <form method="post" id="go-on" action={draftHref(lang, draft, `/${question.id}`)}>
          {from && <input type="hidden" name="from" value={from} />}
          <Button preventDoubleClick>{texts.next}</Button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={draftHref(lang, draft)}>
            {texts.toTasks}
          </a>
        </p>
      </div>
    </div>
  );
}

function FileList(props: Props) {
  const { draft, lang } = props;
  const texts = filingPageTexts(lang).documents;
  if (draft.attachments.length === 0) return <p class="govuk-body">{texts.none}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.attached}</h2>
      <ol class="govuk-list sot-files">
        {draft.attachments.map((file, at) => (
          <FileLine
            key={file.id}
            {...props}
            file={file}
            isFirst={at === 0}
            isLast={at === draft.attachments.length - 1}
          />
        ))}
      </ol>
    </>
  );
}

function FileLine(props: Props & { readonly file: Attachment; readonly isFirst: boolean; readonly isLast: boolean }) {
  const { draft, question, field, lang, state, file, isFirst, isLast } = props;
  const texts = filingPageTexts(lang).documents;
  const kind = field.kinds.find(({ key }) => key === file.kind)?.label[lang] ?? file.kind;
  const error = errorOf(state, `file-${file.id}`);
  const press = (action: string, text: string) => (
    <Button kind="plain" name="action" value={action}>
      {text}
      <span class="govuk-visually-hidden"> {file.title}</span>
    </Button>
  );
  return (
    <li id={`file-${file.id}`} class="sot-files__item">
      <a class="govuk-link" href={draftHref(lang, draft, `/files/${file.id}`)}>
        {file.title}
      </a>
      <p class="govuk-hint">
        {kind} · {file.fileName} · {fileSizeText(lang, file.sizeBytes)}
      </p>
      {error && <p class="govuk-error-message">{error}</p>}
      <form method="post" action={draftHref(lang, draft, `/${question.id}`)}>
        <input type="hidden" name="file" value={file.id} />
        <ButtonGroup>
          {!isFirst && press('up', texts.up)}
          {!isLast && press('down', texts.down)}
          {press('remove', texts.remove)}
        </ButtonGroup>
        <Details summary={texts.whatIsIt}>
          <Select
            name="kind"
            id={`kind-${file.id}`}
            label={texts.kind}
            value={file.kind}
            items={field.kinds.map(({ key, label }) => ({ value: key, text: label[lang] }))}
          />
          <Input name="title" id={`title-${file.id}`} label={texts.name} value={file.title} />
          <Button kind="secondary" name="action" value="name">
            {texts.keep}
          </Button>
        </Details>
      </form>
    </li>
  );
}

function AttachForm({ draft, question, field, lang, state, from }: Props) {
  const texts = filingPageTexts(lang).documents;
  const here = draftHref(lang, draft, `/${question.id}`);
  const words = { uploading: texts.uploading, paused: texts.paused, failed: texts.failed };
  return (
    <Island name="resumable-upload" props={{ url: draftHref(lang, draft, '/uploads'), words }}>
      <form method="post" action={here} enctype="multipart/form-data" novalidate>
        <h2 class="govuk-heading-m">{texts.addTitle}</h2>
        <input type="hidden" name="action" value="attach" />
        {from && <input type="hidden" name="from" value={from} />}
        <Select
          name="kind"
          label={texts.kind}
          value={state.values.kind ?? field.kinds[0]?.key ?? ''}
          items={field.kinds.map(({ key, label }) => ({ value: key, text: label[lang] }))}
        />
        <FileUpload
          name="file"
          label={texts.file}
          hint={texts.rule}
          error={errorOf(state, 'file')}
          accept={ACCEPTED}
          multiple
        />
        <p class="govuk-hint" data-upload-state role="status" />
        <Button kind="secondary" preventDoubleClick>
          {texts.attach}
        </Button>
      </form>
    </Island>
  );
}
