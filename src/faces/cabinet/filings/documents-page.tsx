import {
  type AttachmentId,
  abandonUpload,
  attachFile,
  type DocumentsField,
  type Draft,
  detachFile,
  filingErrors,
  findQuestion,
  getUpload,
  listUnfinished,
  moveAttachment,
  nameAttachment,
  proveFile,
  type Question,
  type UploadId,
  uploadErrors,
} from '#modules/filing';
import { isHouseError } from '#platform/errors';
import {
  type FieldError,
  type FormRequest,
  fragment,
  type Page,
  type PageRequest,
  type Reply,
  redirect,
  type UploadedFile,
} from '#platform/http';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { type Attempted, attempt, emptyForm, type FormState, framedView } from '#shell';
import { signedIn } from '../parts/signed-in.ts';
import { askedDraft, draftHref } from './asked-draft.ts';
import { titleOf } from './document-title.ts';
import { DocumentsState } from './documents-state.tsx';
import { DocumentsView } from './documents-view.tsx';
import { finishUpload } from './finish-upload.ts';
import { nextHref, previousHref } from './step-href.ts';

export async function showDocuments(
  request: PageRequest,
  draft: Draft,
  question: Question,
  state: FormState = emptyForm,
  status = 200,
): Promise<Reply> {
  const { lang, platform } = request;
  const field = documentsField(question);
  const from = state.values.from ?? request.query.from;
  const unfinished = await listUnfinished(platform.reads, draft);
  const since = platform.clock.now().toString();
  const body = <DocumentsView {...{ draft, question, field, unfinished, lang, state, from, since }} />;
  return framedView(`${question.title[lang]} – ${draft.form.title[lang]}`, body, {
    ...{ status, hasErrors: state.errors.length > 0, isPrivate: true },
    backHref: previousHref(request, draft, question),
    shell: { section: '/cabinet/filings' },
  });
}

/** `…/{question}/list`: files and unfinished uploads alone, for the live region. */
export const documentsListPage: Page = {
  path: '/cabinet/filings/:draft/:question/list',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { lang, platform, params } = request;
    const draft = await askedDraft(request);
    const question = findQuestion(draft.form, params.question ?? '');
    if (!question) throw filingErrors('FILING_QUESTION_UNKNOWN');
    const field = documentsField(question);
    const unfinished = await listUnfinished(platform.reads, draft);
    const props = { draft, field, unfinished, lang, state: emptyForm, question: question.id };
    return fragment(<DocumentsState {...props} />);
  },
};

/** @throws FILING_QUESTION_UNKNOWN */
function documentsField({ fields }: Question): DocumentsField {
  const field = fields.find(({ kind }) => kind === 'documents');
  if (field?.kind !== 'documents') throw filingErrors('FILING_QUESTION_UNKNOWN');
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
    case 'drop-upload':
    case 'prove-upload': {
      const done = await settle(request, draft);
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
    const done = await attemptFile(lang, () => attachOne(request, draft, file));
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

/** An upload of before: look at it again, or let it go. */
async function settle(request: FormRequest, draft: Draft): Promise<Attempted<unknown>> {
  const { platform, act, form, lang } = request;
  const { personId } = signedIn(request);
  const work = async (): Promise<unknown> => {
    const id = parseId<UploadId>(form.upload);
    if (!id) throw uploadErrors('FILING_UPLOAD_NOT_FOUND');
    if (form.action === 'drop-upload') return await abandonUpload(platform, act('filing.abandon-upload'), id, personId);
    return await finishUpload(request, draft, await getUpload(platform, id, personId));
  };
  return await attemptFile(lang, work);
}

/** A scanner that is away is told beside the field too: the file waits, and may be looked at again. */
async function attemptFile<Result>(lang: Lang, work: () => Promise<Result>): Promise<Attempted<Result>> {
  return await attempt(lang, 'file', work).catch((thrown: unknown) => {
    if (!isHouseError(thrown, 'FILING_SCANNER_AWAY')) throw thrown;
    return { ok: false, errors: [{ field: 'file', text: thrown.say(lang) }], status: 503 } as const;
  });
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
