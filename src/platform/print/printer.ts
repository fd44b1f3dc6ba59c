import { fileURLToPath } from 'node:url';
import type { HouseError } from '#platform/errors';
import { PoolFailure, type PoolGap, WorkerPool } from '#platform/threads';
import { printErrors } from './errors.ts';
import type { PageWork, Paper, PrintOutcome, PrintWork } from './paper.ts';
import { drawnCode } from './qr.ts';

/** Characters of data of one paper: about 2,000 pages of text. */
const MOST_DATA = 4_000_000;

export interface Printer {
  /**
   * Tagged PDF/A in Kazakh or Russian, made in another thread; give it outside of any transaction.
   * @throws PRINT_NO_GLYPH naming the character that the typeface lacks, PRINT_TOO_LARGE, PRINT_BUSY,
   *   PRINT_TOOK_TOO_LONG, PRINT_FAILED
   */
  print(paper: Paper): Promise<Uint8Array>;
  /**
   * One page of a PDF as a PDF of its own: nothing of its other pages is in the bytes. Give it outside of any transaction.
   * @param page from 1
   * @throws PRINT_FAILED when there is no such page or the file cannot be read, PRINT_BUSY, PRINT_TOOK_TOO_LONG
   */
  onePage(pdf: Uint8Array, page: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** Puts the word of the demo on every page. */
  readonly isDemo: boolean;
  /** Papers that may wait for their turn; default 200. */
  readonly longestQueue?: number;
  /** Time for one paper, its turn not counted; default 20 s. */
  readonly longestMs?: number;
}

/** One thread that starts with the first paper. What takes too long or dies is dropped together with its thread. */
export function openPrinter({ isDemo, longestQueue = 200, longestMs = 20_000 }: PrinterOptions): Printer {
  const entry = new URL('./press-thread.ts', import.meta.url);
  const press = new WorkerPool({ entry, name: 'press', size: 1, maxWaiting: longestQueue, limitMs: longestMs });
  return {
    print: async (paper) => {
      const work = workOf(paper, isDemo);
      if (work.data.length + work.paper.length > MOST_DATA) throw printErrors('PRINT_TOO_LARGE');
      const turn = turning.exec(work.data + work.paper);
      if (turn) throw noGlyph(turn[0].codePointAt(0) ?? 0);
      const outcome = (await press.run(work).catch(refuse)) as PrintOutcome;
      if (!outcome.ok) throw refusalOf(outcome.said);
      return outcome.bytes;
    },
    onePage: async (pdf, page) => {
      const outcome = (await press.run({ pdf, page } satisfies PageWork).catch(refuse)) as PrintOutcome;
      if (!outcome.ok) throw printErrors('PRINT_FAILED', {}, { cause: new Error(outcome.said) });
      return outcome.bytes;
    },
    close: async () => await press.close(),
  };
}

const gaps = {
  busy: 'PRINT_BUSY',
  closed: 'PRINT_BUSY',
  'timed-out': 'PRINT_TOOK_TOO_LONG',
  crashed: 'PRINT_FAILED',
} as const satisfies Record<PoolGap, string>;

function refuse(cause: unknown): never {
  throw cause instanceof PoolFailure ? printErrors(gaps[cause.gap], {}, { cause }) : cause;
}

function workOf(paper: Paper, isDemo: boolean): PrintWork {
  const { title, author, lang, attachment } = paper;
  const day = paper.at.toZonedDateTimeISO('Asia/Almaty');
  const codes = Object.entries(paper.codes ?? {}).map(([name, { text, label }]) => [
    name,
    { picture: drawnCode(text), label },
  ]);
  const pictures = (paper.pictures ?? []).map(({ bytes, format }, at) => ({ name: `pictures/${at}.${format}`, bytes }));
  const about = {
    ...{ title, author, lang, isDemo },
    date: { year: day.year, month: day.month, day: day.day },
    codes: Object.fromEntries(codes),
    pictures: pictures.map(({ name }, at) => ({ path: `/${name}`, label: paper.pictures?.[at]?.label ?? '' })),
    attachment: attachment && { ...attachment, content: JSON.stringify(attachment.content) },
  };
  return {
    template: fileURLToPath(paper.template),
    data: JSON.stringify(paper.data),
    pictures,
    paper: JSON.stringify(about),
    standard: attachment ? 'a-3a' : 'a-2a',
    timestampS: Math.floor(paper.at.epochMilliseconds / 1000),
  };
}

/** Characters that turn the order of what a reader sees: a name must not be shown other than it is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** The compiler of PDF/A refuses what would be printed as an empty box; it names the first such text, quoted by Rust. */
const nameless = /(?:the text `\\"(.+?)\\"` could not be displayed|disallowed codepoint `\\"(.+?)\\"`)/s;

function refusalOf(said: string): HouseError {
  const found = nameless.exec(said);
  const named = found?.[1] ?? found?.[2];
  if (named === undefined) return printErrors('PRINT_FAILED', {}, { cause: new Error(said) });
  const escaped = /^\\+u\{([0-9a-f]+)\}/.exec(named)?.[1];
  return noGlyph(escaped ? Number.parseInt(escaped, 16) : (named.codePointAt(0) ?? 0));
}

function noGlyph(point: number): HouseError {
  const letter = point < 0x20 || turning.test(String.fromCodePoint(point)) ? '\ufffd' : String.fromCodePoint(point);
  return printErrors('PRINT_NO_GLYPH', { letter, code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
}
