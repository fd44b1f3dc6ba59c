import { archiveFile, type CaseDocument, type CaseFile, hashList, nameInFile } from '#modules/cases';
import type { Platform } from '#platform';
import { wholeBlob } from '#platform/blobs';
import { type Content, content } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { isShown } from './document-view.tsx';

/** Somebody else's file runs nothing here: no script, no form, no frame, no origin. */
const LOCKED = "default-src 'none'; frame-ancestors 'self'; sandbox";

/** The viewer of a browser for PDF is a program of its own and does not start in a sandbox; the type is never guessed. */
const LOCKED_PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The bytes of a document that was opened for its reader: a proved PDF for the page, everything else to be saved. */
export async function servedDocument(platform: Platform, document: CaseDocument, isSaved: boolean): Promise<Content> {
  const bytes = await wholeBlob(platform.blobs, document.sha256);
  const isInline = !isSaved && isShown(document);
  const headers = { 'content-security-policy': isInline ? LOCKED_PDF : LOCKED, 'cache-control': 'no-store' };
  const type = isInline ? 'application/pdf' : 'application/octet-stream';
  return content(type, bytes, { headers, ...(isInline ? {} : { fileName: nameInFile(document) }) });
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
