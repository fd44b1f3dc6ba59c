import { isRecord } from './head.ts';

/** What the secretary notes while the hearing goes on. */
export const markKinds = [
  ...(['begin', 'speaker', 'question', 'answer', 'motion', 'evidence', 'objection', 'ruling', 'pleadings'] as const),
  ...(['last_word', 'break', 'deliberation', 'resume', 'announcement', 'closed', 'open', 'postponement'] as const),
  ...(['note', 'end'] as const),
] as const;

export type MarkKind = (typeof markKinds)[number];

/** Microseconds of Unix time. */
export interface Span {
  readonly fromUs: number;
  readonly toUs: number;
}

export interface Mark {
  readonly id: string;
  /** Microseconds of Unix time, by the recorder's clock; never edited. */
  readonly atUs: number;
  readonly span: Span | undefined;
  readonly kind: MarkKind;
  readonly speaker: string | undefined;
  /** Whom a question is put to. */
  readonly addressee: string | undefined;
  readonly text: string | undefined;
  readonly made: { readonly by: string; readonly at: Temporal.Instant };
  readonly isAddedLater: boolean;
  readonly editedAt: Temporal.Instant | undefined;
}

/** A later line of the chain may give a mark other words, never another time. */
export interface MarkEdit {
  readonly id: string;
  readonly text: string;
  readonly edited: { readonly by: string; readonly at: Temporal.Instant };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads the data of a line of the track of marks. @returns nothing for what is neither a mark nor an edit */
export function readMark(data: unknown): { readonly mark: Mark } | { readonly edit: MarkEdit } | undefined {
  if (!isRecord(data) || typeof data.id !== 'string' || !UUID.test(data.id)) return undefined;
  const edited = signed(data.edited);
  if (edited) return { edit: { id: data.id, text: textOf(data.text) ?? '', edited } };
  const made = signed(data.made);
  const kind = markKinds.find((one) => one === data.kind);
  if (!made || !kind || !isInstant(data.at)) return undefined;
  const speaker = textOf(data.speaker);
  return {
    mark: {
      ...{ id: data.id, atUs: data.at, span: spanOf(data.span), kind, speaker, text: textOf(data.text), made },
      addressee: textOf(data.addressee),
      ...{ isAddedLater: data.addedLater === true, editedAt: undefined },
    },
  };
}

/** Longest note. */
const MOST_LETTERS = 4000;

function textOf(said: unknown): string | undefined {
  return typeof said === 'string' && said !== '' ? said.normalize('NFC').slice(0, MOST_LETTERS) : undefined;
}

const isInstant = (said: unknown): said is number => Number.isSafeInteger(said) && Number(said) > 0;

function spanOf(said: unknown): Span | undefined {
  if (!isRecord(said) || !isInstant(said.from) || !isInstant(said.to) || said.to < said.from) return undefined;
  return { fromUs: said.from, toUs: said.to };
}

function signed(said: unknown): Mark['made'] | undefined {
  if (!isRecord(said)) return undefined;
  const at = instantOf(said.at);
  return at && { by: String(said.by ?? '').slice(0, 200), at };
}

/** Microseconds of Unix time, or ISO. */
export function instantOf(said: unknown): Temporal.Instant | undefined {
  if (isInstant(said)) return instantOfUs(said);
  try {
    return typeof said === 'string' ? Temporal.Instant.from(said) : undefined;
  } catch (malformed) {
    if (malformed instanceof RangeError) return undefined;
    throw malformed;
  }
}

export function instantOfUs(us: number): Temporal.Instant {
  return Temporal.Instant.fromEpochNanoseconds(BigInt(us) * 1000n);
}

export function usOf(at: Temporal.Instant): number {
  return Number(at.epochNanoseconds / 1000n);
}
