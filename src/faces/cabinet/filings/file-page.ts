import { filingErrors } from '#modules/filing';
import { content, type Page } from '#platform/http';
import { askedDraft } from './asked-draft.ts';

/** `/kk/cabinet/filings/{draft}/files/{attachment}`: the file as it was sent, to keep, never to open in the page. */
export const draftFilePage: Page = {
  path: '/cabinet/filings/:draft/files/:file',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const draft = await askedDraft(request);
    const file = draft.attachments.find(({ id }) => id === request.params.file);
    if (!file) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
    const bytes = Buffer.concat(await Array.fromAsync(await request.platform.blobs.open(file.sha256)));
    return content(file.mediaType, bytes, {
      fileName: file.fileName,
      headers: { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' },
    });
  },
};
