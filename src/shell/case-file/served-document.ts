import { archiveFile, type CaseDocument, type CaseFile, caseErrors, hashList, nameInFile } from '#modules/cases';
import type { Signature } from '#modules/signatures';
import type { Platform } from '#platform';
import { wholeBlob } from '#platform/blobs';
import { type Content, content } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { isShown } from './document-view.tsx';

/** Somebody else's file runs nothing here: no script, no form, no frame, no origin. */
const LOCKED = "default-src 'none'; frame-ancestors 'self'; sandbox";

/** The bytes of a document that was opened for its reader: a proved PDF for our reader, everything else to be saved. */
export async function servedDocument(platform: Platform, document: CaseDocument, isSaved: boolean): Promise<Content> {
  const bytes = await wholeBlob(platform.blobs, document.sha256);
  const isRead = !isSaved && isShown(document);
  const headers = { 'content-security-policy': LOCKED, 'cache-control': 'no-store' };
  const type = isRead ? 'application/pdf' : 'application/octet-stream';
  return content(type, bytes, { headers, ...(isRead ? {} : { fileName: nameInFile(document) }) });
}

/** `signature.p7s`: the CMS file; `list.json`: what was signed where several documents were signed at once. */
export async function servedSignature(platform: Platform, signature: Signature, name: string): Promise<Content> {
  if (name !== 'signature.p7s' && name !== 'list.json') throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  const isList = name === 'list.json';
  const bytes = await wholeBlob(platform.blobs, isList ? signature.sha256 : signature.cms.sha256);
  const headers = { 'content-security-policy': LOCKED, 'cache-control': 'no-store' };
  return content(isList ? 'application/json' : 'application/pkcs7-signature', bytes, { headers, fileName: name });
}

/** `SHA256SUMS` of the open file; its own hash is that of the whole file. */
export function servedHashes({ documents }: CaseFile): Content {
  return content('text/plain; charset=utf-8', hashList(documents), { fileName: 'SHA256SUMS' });
}

/** The open file as one ZIP; papers are printed in the languages of proceedings. */
export async function servedArchive(platform: Platform, file: CaseFile, lang: Lang): Promise<Content> {
  const { fileName, stream } = await archiveFile(platform, file, lang === 'en' ? file.found.language : lang);
  return content('application/zip', stream, { fileName, headers: { 'cache-control': 'no-store' } });
}
