import {
  type AttachmentId,
  attachFile,
  type DocumentsField,
  type Draft,
  detachFile,
  moveAttachment,
  nameAttachment,
  proveFile,
  type Question,
  uploadErrors,
} from '#modules/filing';
import { isHouseError } from '#platform/errors';
import {
  type FieldError,
  type FormRequest,
  type PageRequest,
  type Reply,
  redirect,
  type UploadedFile,
} from '#platform/http';
import { attempt, emptyForm, type FormState, framedView } from '#shell';
import { draftHref } from './asked-draft.ts';
import { DocumentsView } from './documents-view.tsx';
import { nextHref, previousHref } from './step-href.ts';

/** Title of a document in the case file. */
const LONGEST_TITLE = 200;

export async function showDocuments(
  request: PageRequest,
  draft: Draft,
  question: Question,
  state: FormState = emptyForm,
  status = 200,
): Promise<Reply> {
  const { lang } = request;
  const field = documentsField(question);
  const from = state.values.from ?? request.query.from;
  const body = <DocumentsView {...{ draft, question, field, lang, state, from }} />;
  return framedView(`${question.title[lang]} – ${draft.form.title[lang]}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: previousHref(request, draft, question),
    shell: { section: '/cabinet/filings' },
  });
}

function documentsField({ fields }: Question): DocumentsField {
  const field = fields.find(({ kind }) => kind === 'documents');
  if (field?.kind !== 'documents') throw new Error('the question has no documents');
  return field;
}

/** Every button of the page: attach, say what a file is, move, remove, go on. */
export async function answerDocuments(request: FormRequest, draft: Draft, question: Question): Promise<Reply> {
  const { form, lang } = request;
  const here = draftHref(lang, draft, `/${question.id}${form.from ? `?from=${form.from}` : ''}`);
  switch (form.action) {
    case 'attach': {
      const errors = await attachAll(request, draft);
      if (errors.length > 0) return await showDocuments(request, draft, question, { values: form, errors }, 422);
      return redirect(here);
    }
    case 'name':
    case 'up':
    case 'down':
    case 'remove': {
      const done = await attempt(lang, `file-${form.file ?? ''}`, () => changeFile(request, draft));
      if (!done.ok)
        return await showDocuments(request, draft, question, { values: form, errors: done.errors }, done.status);
      return redirect(here);
    }
    default:
      return redirect(nextHref(request, draft, question, form.from));
  }
}

/** One file that is refused does not keep the others out: what passed is in the list already. */
async function attachAll(request: FormRequest, draft: Draft): Promise<readonly FieldError[]> {
  const { lang } = request;
  const files = request.files.filter(({ field, fileName }) => field === 'file' && fileName !== '');
  if (files.length === 0) return [{ field: 'file', text: uploadErrors('FILING_FILE_MISSING').say(lang) }];
  const errors: FieldError[] = [];
  for (const file of files) {
    const done = await attempt(lang, 'file', () => attachOne(request, draft, file)).catch((thrown: unknown) => {
      if (!isHouseError(thrown, 'FILING_SCANNER_AWAY')) throw thrown;
      return { ok: false, errors: [{ field: 'file', text: thrown.say(lang) }] } as const;
    });
    if (!done.ok) errors.push(...done.errors);
  }
  return errors;
}

async function attachOne({ platform, act, form }: FormRequest, draft: Draft, file: UploadedFile): Promise<void> {
  const proved = await proveFile(platform, file);
  const title = titleOf(form.title, proved.fileName);
  await platform.db.transact(act('filing.attach-file'), (tx) =>
    attachFile(tx, draft.id, { ...proved, title, kind: form.kind ?? '' }),
  );
}

/** What the person wrote, else the name of the file without its ending. */
export function titleOf(written: string | undefined, fileName: string): string {
  const clean = (written ?? '').normalize('NFC').trim().slice(0, LONGEST_TITLE);
  return clean || fileName.replace(/\.[a-z]+$/i, '');
}

async function changeFile({ platform, act, form }: FormRequest, draft: Draft): Promise<void> {
  const id = form.file as AttachmentId;
  const current = draft.attachments.find((one) => one.id === id);
  await platform.db.transact(act(`filing.${form.action}-attachment`), async (tx) => {
    if (form.action === 'remove') return await detachFile(tx, draft.id, id);
    if (form.action === 'up') return await moveAttachment(tx, draft.id, id, -1);
    if (form.action === 'down') return await moveAttachment(tx, draft.id, id, 1);
    const title = titleOf(form.title, current?.fileName ?? '');
    return await nameAttachment(tx, draft.id, id, { kind: form.kind ?? '', title });
  });
}
