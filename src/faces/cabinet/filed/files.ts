import { filingErrors, printReceipt } from '#modules/filing';
import type { Platform } from '#platform';
import { type Content, content, type Page } from '#platform/http';
import { signedIn } from '../parts/signed-in.ts';
import { askedFiling } from './asked-filing.ts';

/** `…/files/paper`, `…/files/2`: what was sent, byte for byte, to keep. */
export const filedFilePage: Page = {
  path: '/cabinet/filed/:filing/files/:file',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const filing = await askedFiling(request);
    const { file } = request.params;
    const paper = { fileName: `${filing.talon}.pdf`, mediaType: 'application/pdf', sha256: filing.paper.sha256 };
    const asked = file === 'paper' ? paper : filing.documents[Number(file) - 1];
    if (!asked) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
    return await attachmentOf(request.platform, asked);
  },
};

/** `…/receipt`: the talon on paper. */
export const receiptPage: Page = {
  path: '/cabinet/filed/:filing/receipt',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { platform, lang } = request;
    const { id, talon } = await askedFiling(request);
    const paper = await printReceipt(platform, signedIn(request), { id, lang: lang === 'ru' ? 'ru' : 'kk' });
    return content('application/pdf', paper, { fileName: `talon-${talon}.pdf` });
  },
};

async function attachmentOf(
  platform: Platform,
  file: { readonly fileName: string; readonly mediaType: string; readonly sha256: string },
): Promise<Content> {
  const bytes = Buffer.concat(await Array.fromAsync(await platform.blobs.open(file.sha256)));
  return content(file.mediaType, bytes, {
    fileName: file.fileName,
    headers: { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' },
  });
}
