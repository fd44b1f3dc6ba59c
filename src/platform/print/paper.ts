import type { Lang } from '#platform/i18n';

/** What JSON can carry, and with it a template. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface QrCode {
  readonly text: string;
  /** What a screen reader says instead of the picture. */
  readonly label: string;
}

/** A picture from outside, e.g. a photographed page. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly format: 'jpg' | 'png';
  /** What a screen reader says instead of the picture. */
  readonly label: string;
}

/** One document to print. The same paper always gives the same bytes. */
export interface Paper {
  /** A `.typ` file under `src/`: `new URL('./receipt.typ', import.meta.url)`. It begins with an import of paper.typ. */
  readonly template: URL;
  /** Shown by the template as text; nothing in it is ever read as markup or code. */
  readonly data: Json;
  readonly lang: Lang;
  /** Title of the file's metadata, shown by readers of PDF in the window's caption. */
  readonly title: string;
  readonly author: string;
  /** Date of the document; the only time that goes into the bytes. */
  readonly at: Temporal.Instant;
  /** QR codes by the name under which the template draws them. */
  readonly codes?: Readonly<Record<string, QrCode>>;
  /** Pictures in their order; a template reads them as `paper.pictures`. */
  readonly pictures?: readonly Picture[];
  /** The same matter for machines, embedded in the file (PDF/A-3a); without it the file is PDF/A-2a. */
  readonly attachment?: { readonly fileName: string; readonly content: Json; readonly description: string };
}

/** The work as it goes to the thread that prints. */
export interface PrintWork {
  readonly template: string;
  readonly data: string;
  readonly paper: string;
  readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly standard: 'a-2a' | 'a-3a';
  readonly timestampS: number;
}

/** One page to be taken out of a PDF. */
export interface PageWork {
  readonly pdf: Uint8Array;
  readonly page: number;
}

export type PrintOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly said: string };
