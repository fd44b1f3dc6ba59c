import { Button, ErrorSummary, FileUpload, Island, LiveRegion, Select } from '#design';
import { ACCEPTED, type Question } from '#modules/filing';
import { errorOf } from '#shell';
import { draftHref } from './asked-draft.ts';
import { DocumentsState, type DocumentsStateProps } from './documents-state.tsx';
import { filingPageTexts } from './texts.ts';

interface Props extends Omit<DocumentsStateProps, 'question'> {
  readonly question: Question;
  readonly from: string | undefined;
  /** Instant at which the draft was read. */
  readonly since: string;
}

/** Files that are there, what still lacks, and the ways to more; the rule stands before the choosing. */
export function DocumentsView(props: Props) {
  const { draft, question, lang, state, from, since } = props;
  const texts = filingPageTexts(lang);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {state.errors.length > 0 && (
          <ErrorSummary errors={state.errors.map((error) => ({ text: error.text, href: `#${error.field}` }))} />
        )}
        <span class="govuk-caption-l">{draft.form.title[lang]}</span>
        <h1 class="govuk-heading-l">{question.title[lang]}</h1>
        {question.hint && <p class="govuk-body">{question.hint[lang]}</p>}
        <LiveRegion
          id="documents"
          topics={[`draft:${draft.id}`]}
          url={draftHref(lang, draft, `/${question.id}/list`)}
          since={since}
          announcement={texts.documents.changed}
        >
          <DocumentsState {...props} question={question.id} />
        </LiveRegion>
        <AttachForm {...props} />
        <p class="govuk-body">
          {texts.documents.photosLead}{' '}
          <a class="govuk-link" href={draftHref(lang, draft, '/photos')}>
            {texts.documents.photosLink}
          </a>
        </p>
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

function AttachForm({ draft, question, field, lang, state, from }: Props) {
  const texts = filingPageTexts(lang).documents;
  const here = draftHref(lang, draft, `/${question.id}`);
  const words = { uploading: texts.uploading, paused: texts.paused, failed: texts.failed, done: texts.done };
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
        <ul class="govuk-list govuk-error-message" data-upload-errors role="alert" hidden />
        <Button kind="secondary" preventDoubleClick>
          {texts.attach}
        </Button>
      </form>
    </Island>
  );
}
