import { Button, PdfReader, SummaryList } from '#design';
import { type Content, content, type Reply } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { fileSizeText, framedView } from '#shell';
import { readingTexts } from './texts.ts';

/** Somebody else's file runs nothing here: no script, no form, no frame, no origin. */
const LOCKED = "default-src 'none'; frame-ancestors 'self'; sandbox";

export interface ReadFile {
  readonly title: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Only a PDF: every file was proved before it was stored, and ours are printed. */
export function isReadHere({ mediaType }: Pick<ReadFile, 'mediaType'>): boolean {
  return mediaType === 'application/pdf';
}

/** A page of its own for one document: read here when it is a PDF, else saved. @param src address of its bytes */
export function readingPage(
  lang: Lang,
  file: ReadFile,
  { src, backHref, section }: { readonly src: string; readonly backHref: string; readonly section: string },
): Reply {
  const texts = readingTexts(lang);
  const { title, sizeBytes, sha256 } = file;
  const body = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {isReadHere(file) ? (
        <PdfReader {...{ src, title }} />
      ) : (
        <>
          <p class="govuk-body">{texts.notRead}</p>
          <Button kind="secondary" icon="download" href={src}>
            {texts.save}
          </Button>
        </>
      )}
      <SummaryList
        rows={[
          { key: texts.size, value: fileSizeText(lang, sizeBytes) },
          { key: 'SHA-256', value: <code class="sot-hash">{sha256}</code> },
        ]}
      />
    </>
  );
  return framedView(title, body, { isPrivate: true, backHref, shell: { section } });
}

/** The bytes of a document, to be saved or read by our reader: never opened as a page of ours. */
export function lockedFile(bytes: Uint8Array, mediaType: string, fileName: string): Content {
  return content(mediaType, bytes, {
    fileName,
    headers: { 'content-security-policy': LOCKED, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  });
}
