/** What the law and the desk name; a mark of another kind is refused. */
export const MARK_KINDS = [
  ...(['begin', 'speaker', 'question', 'answer', 'motion', 'evidence', 'objection', 'ruling', 'pleadings'] as const),
  ...(['last_word', 'break', 'deliberation', 'resume', 'announcement', 'closed', 'open', 'postponement'] as const),
  ...(['note', 'end'] as const),
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

interface Made {
  /** Who, in the words of the court. */
  readonly by: string;
  /** Unix microseconds. */
  readonly at: number;
}

/** A moment that somebody held fast. Its time is never changed. */
export interface Mark {
  /** UUID, made by the screen: the same mark sent twice is one mark. */
  readonly id: string;
  /** Unix microseconds by the recorder's clock. */
  readonly at: number;
  readonly span?: { readonly from: number; readonly to: number };
  readonly kind: MarkKind;
  readonly speaker?: string;
  /** Whom a question is put to. */
  readonly addressee?: string;
  readonly text?: string;
  readonly made: Made;
  /** Made while replaying, not in the moment. */
  readonly addedLater?: true;
}

/** A later text of a mark; the words before stay in the chain. */
export interface MarkEdit {
  readonly id: string;
  readonly text: string;
  readonly edited: Made;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f][0-9a-f]{3}-[0-9a-f]{12}$/;
const LONGEST_TEXT = 4000;

const isInstant = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isMade = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'by' in value &&
  isText(value.by) &&
  'at' in value &&
  isInstant(value.at);
const isSpan = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  isInstant(value.from) &&
  isInstant(value.to) &&
  Number(value.from) <= Number(value.to);

/** @returns the mark with the fields of a mark and no others, or nothing when it is none. */
export function markOf(value: unknown): Mark | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, at, span, kind, speaker, addressee, text, made, addedLater } = value as Record<string, unknown>;
  const isWhole = typeof id === 'string' && UUID.test(id) && isInstant(at) && isMade(made);
  const isKnown = MARK_KINDS.some((one) => one === kind);
  const areRight =
    (span === undefined || isSpan(span)) &&
    (speaker === undefined || isText(speaker)) &&
    (addressee === undefined || isText(addressee)) &&
    (text === undefined || isText(text)) &&
    (addedLater === undefined || addedLater === true);
  if (!isWhole || !isKnown || !areRight) return undefined;
  return JSON.parse(JSON.stringify({ id, at, span, kind, speaker, addressee, text, made, addedLater }));
}

/** @returns the edit, or nothing when it is none. */
export function markEditOf(value: unknown): MarkEdit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, text, edited, at } = value as Record<string, unknown>;
  // A time in an edit is a try to change it.
  const isWhole = typeof id === 'string' && UUID.test(id) && isText(text) && isMade(edited) && at === undefined;
  return isWhole ? { id, text, edited: edited as Made } : undefined;
}
