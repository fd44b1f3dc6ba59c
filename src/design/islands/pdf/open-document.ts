import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { pdfFiles } from './files.ts';

/** Dots of one picture: a page at 600 dots an inch fits, a bomb does not. */
const MOST_DOTS = 64_000_000;
/** Bytes of one drawn page. */
const MOST_CANVAS = 64 * 1024 * 1024;

/** Files of pdf.js by their built names, fetched by the page: the thread that reads the document reaches no network. */
class BuiltFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = pdfFiles[filename];
    if (!url) throw new Error(`no such file: ${filename}`);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/**
 * Opens a document in a thread of its own. Its scripts, forms and links are not even read: only what is drawn is shown.
 * @param onProgress share of what has come, from 0 to 1
 */
export async function openDocument(url: string, onProgress: (share: number) => void): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const data = await download(url, onProgress);
  return await getDocument({
    ...{ data, BinaryDataFactory: BuiltFiles, useWorkerFetch: false, disableWorkerRendering: true, enableXfa: false },
    ...{ useSystemFonts: false, maxImageSize: MOST_DOTS, canvasMaxAreaInBytes: MOST_CANVAS, verbosity: 0 },
  }).promise;
}

async function download(url: string, onProgress: (share: number) => void): Promise<Uint8Array> {
  const answer = await fetch(url, { headers: { accept: 'application/pdf' } });
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status}`);
  const whole = Number(answer.headers.get('content-length')) || 0;
  const parts: Uint8Array[] = [];
  let come = 0;
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    come += part.value.length;
    if (whole > 0) onProgress(Math.min(1, come / whole));
  }
  const bytes = new Uint8Array(come);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
