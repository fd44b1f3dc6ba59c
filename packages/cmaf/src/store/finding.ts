import type { Entry } from './entry.ts';

/** Where in the recording something is wrong, in ticks of the track. */
interface Span {
  readonly fromTicks: number;
  readonly toTicks: number;
}

/** What speaks against a recording, each by its name and with what it was seen by. */
export type Finding =
  /** There is no index, or it does not begin as one. */
  | { readonly code: 'index-missing' }
  /** A line that is no entry: the last one when a recorder was stopped, any other when someone wrote it. */
  | { readonly code: 'line-unreadable'; readonly line: number; readonly isLast: boolean }
  /** The words of an entry are not those that were hashed. */
  | { readonly code: 'entry-altered'; readonly n: number; readonly kind: Entry['kind'] }
  | { readonly code: 'entries-missing'; readonly fromN: number; readonly toN: number }
  | { readonly code: 'entries-out-of-order'; readonly n: number }
  /** A gap that was written in afterwards, or that covers what is recorded. */
  | ({ readonly code: 'gap-forged'; readonly n: number } & Span)
  /** Nothing is recorded there, and no gap says so. */
  | ({ readonly code: 'time-missing'; readonly n: number } & Span)
  /** The same time is recorded twice. */
  | ({ readonly code: 'time-doubled'; readonly n: number } & Span)
  | ({ readonly code: 'part-altered'; readonly n: number; readonly file: string } & Span)
  | ({ readonly code: 'part-missing'; readonly n: number; readonly file: string } & Span)
  /** The bytes of two parts stand in each other's place. */
  | ({ readonly code: 'parts-swapped'; readonly n: number; readonly withN: number } & Span)
  /** The bytes say another time than the index. */
  | ({ readonly code: 'time-contradicts'; readonly n: number; readonly file: string } & Span)
  | { readonly code: 'init-altered' | 'init-missing'; readonly n: number; readonly file: string }
  /** Bytes that the index does not know. */
  | { readonly code: 'bytes-added'; readonly file: string; readonly sizeBytes: number }
  /** An entry is not the one that was signed. */
  | { readonly code: 'not-as-sealed'; readonly n: number }
  /** Fewer entries than were signed: the end is cut off. */
  | { readonly code: 'cut-off'; readonly sealedN: number; readonly presentN: number };
