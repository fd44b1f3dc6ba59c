import { buffer } from 'node:stream/consumers';
import { getSigning, openShownDocument, openSignature, openSigningContent, signatureErrors } from '#modules/signatures';
import { type Content, content, type Page, type PageRequest } from '#platform/http';
import { askedSigning } from './asked.ts';
import { isShownByBrowsers } from './documents.tsx';

type Files = Pick<Page, 'access' | 'isPersonal'>;
const own: Files = { access: 'signed-in', isPersonal: true };

/** `/kk/cabinet/sign/{signing}/documents/{at}`: a document as the person sees it before signing. */
export const shownDocumentPage: Page = {
  path: '/cabinet/sign/:id/documents/:at',
  ...own,
  get: async (request) => {
    const { id, actor } = askedSigning(request);
    const at = /^\d{1,3}$/.test(request.params.at ?? '') ? Number(request.params.at) : -1;
    const { document, bytes } = await openShownDocument(request.platform, actor, id, at);
    return file(request, document.title, document.mediaType, bytes);
  },
};

/** `/kk/cabinet/sign/{signing}/content`: the exact bytes that are signed. */
export const signingContentPage: Page = {
  path: '/cabinet/sign/:id/content',
  ...own,
  get: async (request) => {
    const { id, actor } = askedSigning(request);
    const signing = await getSigning(request.platform.reads, actor, id);
    const bytes = await openSigningContent(request.platform, actor, id);
    return file(request, signing.title, signing.content.mediaType, bytes);
  },
};

/** `/kk/cabinet/sign/{signing}/signature`: the CMS file. */
export const signatureFilePage: Page = {
  path: '/cabinet/sign/:id/signature',
  ...own,
  get: async (request) => {
    const { id, actor } = askedSigning(request);
    const { signature, title } = await getSigning(request.platform.reads, actor, id);
    if (!signature) throw signatureErrors('SIGNATURES_NOT_SIGNED');
    const { cms } = await openSignature(request.platform, signature.id);
    const headers = { 'content-security-policy': LOCKED };
    return content('application/pkcs7-signature', await buffer(cms), { fileName: `${nameOf(title)}.cms`, headers });
  },
};

/** `/kk/cabinet/sign/{signing}/report`: every check with its evidence, for another verifier. */
export const signatureReportPage: Page = {
  path: '/cabinet/sign/:id/report',
  ...own,
  get: async (request) => {
    const { id, actor } = askedSigning(request);
    const { signature, title } = await getSigning(request.platform.reads, actor, id);
    if (!signature) throw signatureErrors('SIGNATURES_NOT_SIGNED');
    const { sha256, receivedAt, verifiedAt, judgement } = signature;
    const report = { title, sha256, receivedAt, verifiedAt, ...judgement.report };
    return content('application/json; charset=utf-8', JSON.stringify(report, null, 2), {
      fileName: `${nameOf(title)}.report.json`,
    });
  },
};

/** Somebody else's file runs nothing here: no script, no form, no frame, no origin. */
const LOCKED =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; object-src 'self'; frame-ancestors 'self'; sandbox";

function file({ query }: PageRequest, title: string, mediaType: string, bytes: Uint8Array): Content {
  const isSaved = query.save !== undefined || !isShownByBrowsers(mediaType);
  const headers = {
    'content-security-policy': LOCKED,
    'cache-control': 'no-store',
  };
  const type = mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
  return content(type, bytes, {
    headers,
    ...(isSaved ? { fileName: `${nameOf(title)}${endings[mediaType] ?? ''}` } : {}),
  });
}

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'application/json': '.json',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** A title as a file name: no path, no ending twice. */
function nameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return plain.replace(/\.(pdf|txt|json|jpe?g|png)$/i, '') || 'document';
}
