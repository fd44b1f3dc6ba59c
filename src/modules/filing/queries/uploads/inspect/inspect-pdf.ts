import { inflateSync } from 'node:zlib';
import type { UploadErrorCode } from '../../../model/uploads/errors.ts';
import { pdfNames } from './pdf-names.ts';
import { Unfit } from './verdict.ts';

/** Most that packed objects may unpack to, in all. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const MOST_OBJECTS = 200_000;
/** Bytes read in all: objects may be made to overlap, so that each is read again and again. */
const MOST_READ = 400 * 1024 * 1024;

/** Names that let a PDF do something, and what the person is told. */
const forbidden: Readonly<Record<string, UploadErrorCode>> = {
  JavaScript: 'FILING_FILE_HAS_SCRIPT',
  JS: 'FILING_FILE_HAS_SCRIPT',
  XFA: 'FILING_FILE_HAS_SCRIPT',
  Launch: 'FILING_FILE_LAUNCHES',
  SubmitForm: 'FILING_FILE_LAUNCHES',
  ImportData: 'FILING_FILE_LAUNCHES',
  EmbeddedFile: 'FILING_FILE_HAS_ATTACHMENTS',
  EmbeddedFiles: 'FILING_FILE_HAS_ATTACHMENTS',
  FileAttachment: 'FILING_FILE_HAS_ATTACHMENTS',
  RichMedia: 'FILING_FILE_HAS_ATTACHMENTS',
  Encrypt: 'FILING_FILE_ENCRYPTED',
};

/**
 * Looks at every object of a PDF by itself, wherever it stands and whatever the table of references says, and into packed
 * streams of objects. What cannot be looked at is not taken.
 * @returns pages, as far as they can be counted
 * @throws Unfit
 */
export function inspectPdf(bytes: Buffer): { readonly pages: number } {
  const start = bytes.indexOf('%PDF-');
  if (start === -1 || start > 1024) throw new Unfit('FILING_FILE_NOT_ITS_NAME');
  if (bytes.lastIndexOf('%%EOF') === -1 || bytes.lastIndexOf('startxref') === -1) throw new Unfit('FILING_FILE_BROKEN');
  const reader = new PdfReader(bytes);
  reader.readAll();
  if (reader.objects === 0) throw new Unfit('FILING_FILE_BROKEN');
  return { pages: reader.pages };
}

class PdfReader {
  readonly #bytes: Buffer;
  objects = 0;
  pages = 0;
  #read = 0;
  #unpacked = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  readAll(): void {
    for (const from of markers(this.#bytes, 'obj')) {
      this.objects += 1;
      if (this.objects > MOST_OBJECTS) throw new Unfit('FILING_FILE_TOO_COMPLEX');
      this.#readObject(from);
    }
    for (const from of markers(this.#bytes, 'trailer'))
      this.#readNames(this.#bytes, from, endOf(this.#bytes, 'startxref', from));
  }

  #readObject(from: number): void {
    const end = endOf(this.#bytes, 'endobj', from);
    const stream = this.#bytes.indexOf('stream', from);
    const dictionaryEnd = stream !== -1 && stream < end ? stream : end;
    const names = this.#readNames(this.#bytes, from, dictionaryEnd);
    if (dictionaryEnd !== end && names.includes('ObjStm')) this.#readPacked(stream, end, names);
  }

  /** A stream of objects: deflated, or as it is; another packing cannot be looked into. ISO 32000-1, 7.5.7 */
  #readPacked(stream: number, end: number, names: readonly string[]): void {
    const first = this.#bytes[stream + 6] === 13 ? stream + 8 : stream + 7;
    const last = this.#bytes.lastIndexOf('endstream', end);
    const packed = this.#bytes.subarray(first, last > first ? last : end);
    const filters = names.filter((name) => /Decode$/.test(name));
    if (filters.length === 0) return void this.#readNames(packed, 0, packed.length);
    if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new Unfit('FILING_FILE_TOO_COMPLEX');
    const plain = unpacked(packed, MOST_UNPACKED - this.#unpacked);
    this.#unpacked += plain.length;
    this.#readNames(plain, 0, plain.length);
  }

  #readNames(bytes: Buffer, from: number, to: number): readonly string[] {
    this.#read += to - from;
    if (this.#read > MOST_READ) throw new Unfit('FILING_FILE_TOO_COMPLEX');
    const names: string[] = [];
    let before = '';
    for (const name of pdfNames(bytes, from, to)) {
      const code = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
      if (code) throw new Unfit(code);
      if (before === 'Type' && name === 'Page') this.pages += 1;
      if (names.length < 2_000) names.push(name);
      before = name;
    }
    return names;
  }
}

function unpacked(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (thrown) {
    const isTooMuch = (thrown as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unfit(isTooMuch ? 'FILING_FILE_ZIP_BOMB' : 'FILING_FILE_BROKEN');
  }
}

/** Ends of a keyword wherever it stands by itself: `12 0 obj`, but not `endobj`. */
function* markers(bytes: Buffer, word: string): Generator<number> {
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + word.length)) {
    const before = bytes[at - 1] ?? 32;
    if (before <= 32 || (before >= 48 && before <= 57)) yield at + word.length;
  }
}

function endOf(bytes: Buffer, word: string, from: number): number {
  const at = bytes.indexOf(word, from);
  return at === -1 ? bytes.length : at;
}
