/** A field as it stands: its text and what is marked in it. */
export interface Typed {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A sign in the place of what is marked, or after the caret. */
export function typeSign({ value, start, end }: Typed, sign: string, most = Number.POSITIVE_INFINITY): Typed {
  const next = value.slice(0, start) + sign + value.slice(end);
  if (next.length > most) return { value, start, end };
  const caret = start + sign.length;
  return { value: next, start: caret, end: caret };
}

/** Takes away what is marked, or one letter before the caret: two halves of one sign go together. */
export function eraseSign({ value, start, end }: Typed): Typed {
  if (start !== end) return { value: value.slice(0, start) + value.slice(end), start, end: start };
  const letters = [...value.slice(0, start)];
  const kept = letters.slice(0, -1).join('');
  return { value: kept + value.slice(start), start: kept.length, end: kept.length };
}

/** A name and a sentence begin with a capital letter by themselves. */
export function beginsSentence({ value, start }: Typed): boolean {
  return /(^|[.!?]\s+|\n)$/.test(value.slice(0, start));
}
