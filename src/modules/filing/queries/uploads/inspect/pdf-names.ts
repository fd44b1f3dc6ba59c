import { Unfit } from './verdict.ts';

const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const [BACKSLASH, OPEN, CLOSE, LESS, GREATER, SLASH, PERCENT, HASH] = [92, 40, 41, 60, 62, 47, 37, 35] as const;

/**
 * Names of a piece of PDF in their order, with `#4A` unescaped, so that `/J#61vaScript` is found. Texts in brackets,
 * hexadecimal texts and comments are passed over: a letter may speak of /JavaScript. ISO 32000-1, 7.2, 7.3
 */
export function* pdfNames(bytes: Buffer, from: number, to: number): Generator<string> {
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN) at = afterText(bytes, at, to);
    else if (byte === PERCENT) at = afterComment(bytes, at, to);
    else if (byte === LESS) at = bytes[at + 1] === LESS ? at + 2 : afterHex(bytes, at, to);
    else if (byte === SLASH) {
      const end = afterName(bytes, at + 1, to);
      yield unescaped(bytes, at + 1, end);
      at = end;
    } else at += 1;
  }
}

function afterText(bytes: Buffer, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE && --depth === 0) return at + 1;
  }
  // A text that never ends hides what follows: it is read as if it had not begun.
  return from + 1;
}

/** What holds anything but digits and space is no hexadecimal text, and is looked into. */
function afterHex(bytes: Buffer, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === GREATER) return at + 1;
    if (!SPACE.has(byte) && !/[0-9a-f]/i.test(String.fromCharCode(byte))) return from + 1;
  }
  return from + 1;
}

function afterComment(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
  return at;
}

function afterName(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && !SPACE.has(bytes[at] ?? 0) && !DELIMITER.has(bytes[at] ?? 0)) at += 1;
  if (at - from > 2_000) throw new Unfit('FILING_FILE_BROKEN');
  return at;
}

function unescaped(bytes: Buffer, from: number, to: number): string {
  const name = bytes.toString('latin1', from, to);
  if (!bytes.subarray(from, to).includes(HASH)) return name;
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
