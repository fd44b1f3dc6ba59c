import { type Attachment, type Draft, filingErrors, printDraft } from '#modules/filing';
import { wholeBlob } from '#platform/blobs';
import type { Page, PageRequest } from '#platform/http';
import { lockedFile, readingPage } from '../parts/reading/reading-page.tsx';
import { askedDraft, draftHref } from './asked-draft.ts';
import { documentsHref } from './step-href.ts';

const section = '/cabinet/filings';

async function askedFile(request: PageRequest): Promise<{ readonly draft: Draft; readonly file: Attachment }> {
  const draft = await askedDraft(request);
  const file = draft.attachments.find(({ id }) => id === request.params.file);
  if (!file) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
  return { draft, file };
}

/** `/kk/cabinet/filings/{draft}/files/{attachment}`: the file as it was sent, to keep, never to open in the page. */
export const draftFilePage: Page = {
  path: '/cabinet/filings/:draft/files/:file',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { file } = await askedFile(request);
    return lockedFile(await wholeBlob(request.platform.blobs, file.sha256), file.mediaType, file.fileName);
  },
};

/** `…/files/{attachment}/read`: a proved PDF in our reader. */
export const readDraftFilePage: Page = {
  path: '/cabinet/filings/:draft/files/:file/read',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { draft, file } = await askedFile(request);
    const { lang } = request;
    const src = draftHref(lang, draft, `/files/${file.id}`);
    return readingPage(lang, file, { src, backHref: documentsHref(lang, draft), section });
  },
};

/** `…/check/paper`: the paper as the court would get it now. */
export const draftPaperPage: Page = {
  path: '/cabinet/filings/:draft/check/paper',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const draft = await askedDraft(request);
    return lockedFile(await printDraft(request.platform, draft), 'application/pdf', `${draft.form.key}.pdf`);
  },
};
