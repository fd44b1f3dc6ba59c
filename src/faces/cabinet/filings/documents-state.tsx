import { Button, ButtonGroup, Details, Input, InsetText, Island, Select } from '#design';
import { type Attachment, type DocumentsField, type Draft, missingDocuments, type Unfinished } from '#modules/filing';
import type { Lang } from '#platform/i18n';
import { errorOf, type FormState, fileSizeText } from '#shell';
import { draftHref } from './asked-draft.ts';
import { filingPageTexts } from './texts.ts';

export interface DocumentsStateProps {
  readonly draft: Draft;
  /** Question of the page, where its forms are sent. */
  readonly question: string;
  readonly field: DocumentsField;
  readonly unfinished: Unfinished;
  readonly lang: Lang;
  readonly state: FormState;
}

/** What still lacks, what was begun, and the files that are there: shown anew when another window or phone adds one. */
export function DocumentsState(props: DocumentsStateProps) {
  const { draft, field, lang } = props;
  const texts = filingPageTexts(lang).documents;
  const missing = missingDocuments(field, draft.given);
  return (
    <>
      {missing.length > 0 && (
        <div id="missing">
          <InsetText>
            {texts.missing}
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(({ key, label }) => (
                <li key={key}>{label[lang]}</li>
              ))}
            </ul>
          </InsetText>
        </div>
      )}
      <Begun {...props} />
      <FileList {...props} />
    </>
  );
}

/** Uploads that a lost connection or a closed page has broken off, and photographed pages that are no document yet. */
function Begun({ draft, question, unfinished, lang }: DocumentsStateProps) {
  const texts = filingPageTexts(lang).documents;
  const { uploads, photos } = unfinished;
  const here = draftHref(lang, draft, `/${question}`);
  if (uploads.length === 0 && photos === 0) return null;
  return (
    <div id="begun">
      <InsetText>
        {photos > 0 && (
          <p class="govuk-body">
            {texts.photosWait({ count: photos })}{' '}
            <a class="govuk-link" href={draftHref(lang, draft, '/photos')}>
              {texts.photosLink}
            </a>
          </p>
        )}
        {uploads.map(({ id, fileName, sizeBytes, receivedBytes }) => {
          const isWhole = receivedBytes === sizeBytes;
          const percent = Math.floor((receivedBytes / sizeBytes) * 100);
          return (
            <form key={id} method="post" action={here} id={`upload-${id}`}>
              <p class="govuk-body">
                {isWhole ? texts.notLookedAt({ name: fileName }) : texts.brokenOff({ name: fileName, percent })}
              </p>
              <input type="hidden" name="upload" value={id} />
              <ButtonGroup>
                {isWhole && (
                  <Button kind="secondary" name="action" value="prove-upload">
                    {texts.lookAgain}
                  </Button>
                )}
                <Button kind="plain" name="action" value="drop-upload">
                  {texts.drop}
                  <span class="govuk-visually-hidden"> {fileName}</span>
                </Button>
              </ButtonGroup>
            </form>
          );
        })}
      </InsetText>
    </div>
  );
}

function FileList(props: DocumentsStateProps) {
  const { draft, lang } = props;
  const texts = filingPageTexts(lang).documents;
  if (draft.attachments.length === 0) return <p class="govuk-body">{texts.none}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{texts.attached}</h2>
      <ol class="govuk-list sot-papers">
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

interface FileLineProps extends DocumentsStateProps {
  readonly file: Attachment;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function FileLine(props: FileLineProps) {
  const { draft, question, field, lang, state, file, isFirst, isLast } = props;
  const texts = filingPageTexts(lang).documents;
  const kind = field.kinds.find(({ key }) => key === file.kind)?.label[lang] ?? file.kind;
  const error = errorOf(state, `file-${file.id}`);
  const press = (action: string, text: string) => (
    <Button kind="plain" name="action" value={action} id={`${action}-${file.id}`}>
      {text}
      <span class="govuk-visually-hidden"> {file.title}</span>
    </Button>
  );
  return (
    <li id={`file-${file.id}`} class="sot-papers__item">
      <a class="govuk-link" href={draftHref(lang, draft, `/files/${file.id}/read`)}>
        {file.title}
      </a>
      <p class="govuk-hint">
        {kind} · {file.fileName} · {fileSizeText(lang, file.sizeBytes)}
      </p>
      {error && <p class="govuk-error-message">{error}</p>}
      <form method="post" action={draftHref(lang, draft, `/${question}`)}>
        <input type="hidden" name="file" value={file.id} />
        <ButtonGroup>
          {!isFirst && press('up', texts.up)}
          {!isLast && press('down', texts.down)}
          {press('remove', texts.remove)}
        </ButtonGroup>
      </form>
      <NameForm {...props} />
    </li>
  );
}

/** What the file is and is called: saved as it is changed, or by its button. */
function NameForm({ draft, question, field, lang, file }: FileLineProps) {
  const texts = filingPageTexts(lang);
  return (
    <Details summary={texts.documents.whatIsIt}>
      <Island name="attachment-autosave" props={{ failed: texts.notSaved, saved: texts.documents.kept }}>
        <form method="post" action={draftHref(lang, draft, `/${question}`)}>
          <input type="hidden" name="file" value={file.id} />
          <input type="hidden" name="action" value="name" />
          <Select
            name="kind"
            id={`kind-${file.id}`}
            label={texts.documents.kind}
            value={file.kind}
            items={field.kinds.map(({ key, label }) => ({ value: key, text: label[lang] }))}
          />
          <Input name="title" id={`title-${file.id}`} label={texts.documents.name} value={file.title} />
          <p class="govuk-hint" data-saved role="status" />
          <Button kind="secondary">{texts.documents.keep}</Button>
        </form>
      </Island>
    </Details>
  );
}
