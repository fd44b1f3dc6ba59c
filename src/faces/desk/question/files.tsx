import { Button, FileUpload, Input } from '#design';
import { ACCEPTED } from '#modules/filing';
import { errorOf, fileSizeText } from '#shell';
import { deskQuestionTexts } from './texts.ts';
import type { DeskQuestionProps } from './view.tsx';

/** Files of the answer, while it is written at. */
export function Files(props: DeskQuestionProps) {
  const { lang, question } = props;
  const texts = deskQuestionTexts(lang);
  const { attachments, steps, id } = question;
  const canEdit = steps.includes('draft');
  if (!canEdit && attachments.length === 0) return null;
  const action = `/${lang}/desk/questions/${id}`;
  return (
    <section aria-labelledby="files">
      <h2 class="govuk-heading-m" id="files">
        {texts.files}
      </h2>
      {attachments.length === 0 && <p class="govuk-body">{texts.noFiles}</p>}
      <ul class="sot-list">
        {attachments.map((file) => (
          <li key={file.id} class="sot-list__item">
            <span class="sot-list__name">{file.title}</span>
            <span class="sot-list__more">{`${file.fileName}, ${fileSizeText(lang, file.sizeBytes)}`}</span>
            {canEdit && (
              <form method="post" action={action}>
                <input type="hidden" name="attachment" value={file.id} />
                <Button kind="plain" name="deed" value="detach">
                  {texts.detach({ title: file.title })}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {canEdit && <Attach {...props} />}
    </section>
  );
}

function Attach({ lang, question, state }: DeskQuestionProps) {
  const texts = deskQuestionTexts(lang);
  return (
    <form method="post" action={`/${lang}/desk/questions/${question.id}`} enctype="multipart/form-data" novalidate>
      <Input
        name="fileTitle"
        label={texts.fileTitle}
        error={errorOf(state, 'fileTitle')}
        value={state.values.fileTitle ?? ''}
      />
      <FileUpload
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        error={errorOf(state, 'file')}
        accept={ACCEPTED}
      />
      <Button kind="secondary" name="deed" value="attach" preventDoubleClick>
        {texts.attach}
      </Button>
    </form>
  );
}
