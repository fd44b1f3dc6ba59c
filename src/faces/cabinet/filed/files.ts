import { archiveFiling, type Filing, filingErrors, printInventory, printReceipt } from '#modules/filing';
import { wholeBlob } from '#platform/blobs';
import { content, type Page, type PageRequest } from '#platform/http';
import { lockedFile, type ReadFile, readingPage } from '../parts/reading/reading-page.tsx';
import { signedIn } from '../parts/signed-in.ts';
import { askedFiling, filedHref } from './asked-filing.ts';

interface FiledFile extends ReadFile {
  readonly fileName: string;
}

async function askedFile(request: PageRequest): Promise<{ readonly filing: Filing; readonly file: FiledFile }> {
  const filing = await askedFiling(request);
  const { file } = request.params;
  const title = filing.form.title[request.lang];
  const paper = { fileName: `${filing.talon}.pdf`, title, mediaType: 'application/pdf', ...filing.paper };
  const asked = file === 'paper' ? paper : filing.documents[Number(file) - 1];
  if (!asked) throw filingErrors('FILING_ATTACHMENT_NOT_FOUND');
  return { filing, file: asked };
}

/** `…/files/paper`, `…/files/2`: what was sent, byte for byte, to keep. */
export const filedFilePage: Page = {
  path: '/cabinet/filed/:filing/files/:file',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { file } = await askedFile(request);
    return lockedFile(await wholeBlob(request.platform.blobs, file.sha256), file.mediaType, file.fileName);
  },
};

/** `…/files/2/read`: a proved PDF in our reader. */
export const readFiledFilePage: Page = {
  path: '/cabinet/filed/:filing/files/:file/read',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { filing, file } = await askedFile(request);
    const { lang } = request;
    const src = filedHref(lang, filing.id, `/files/${request.params.file ?? ''}`);
    return readingPage(lang, file, { src, backHref: filedHref(lang, filing.id), section: '/cabinet/filings' });
  },
};

/** `…/inventory`: what was filed, on paper. */
export const inventoryPage: Page = {
  path: '/cabinet/filed/:filing/inventory',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { id, talon } = await askedFiling(request);
    const bytes = await printInventory(request.platform, signedIn(request), { id, lang: request.lang });
    return lockedFile(bytes, 'application/pdf', `inventory-${talon}.pdf`);
  },
};

/** `…/archive`: the whole filing with its signature and receipt as one ZIP. */
export const filedArchivePage: Page = {
  path: '/cabinet/filed/:filing/archive',
  access: 'signed-in',
  isPersonal: true,
  get: async (request) => {
    const { id } = await askedFiling(request);
    const asked = { id, lang: request.lang };
    const { fileName, stream } = await archiveFiling(request.platform, signedIn(request), asked);
    return content('application/zip', stream, { fileName });
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
    const paper = await printReceipt(platform, signedIn(request), { id, lang });
    return content('application/pdf', paper, { fileName: `talon-${talon}.pdf` });
  },
};
