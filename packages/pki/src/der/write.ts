import { compareOctets } from './canonical.ts';
import { encodeOid } from './oid.ts';
import * as tags from './tag.ts';
import { encodeTimeText } from './time.ts';

/** One DER element with the given identifier octet. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const size = contents.reduce((sum, part) => sum + part.length, 0);
  const length = lengthOctets(size);
  const out = new Uint8Array(1 + length.length + size);
  out[0] = tag;
  out.set(length, 1);
  let at = 1 + length.length;
  for (const part of contents) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function lengthOctets(size: number): number[] {
  if (size < 0x80) return [size];
  const octets: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tags.SEQUENCE, ...parts);
}

/** SET OF: sorted by encoding, as DER demands. */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return element(tags.SET, ...parts.toSorted(compareOctets));
}

export function integer(value: bigint | number): Uint8Array {
  const number = BigInt(value);
  const octets: number[] = [];
  for (let rest = number; ; rest >>= 8n) {
    octets.unshift(Number(rest & 0xffn));
    const isSignRight = (octets[0] ?? 0) >= 0x80 === number < 0n;
    if ((rest >> 8n === 0n || rest >> 8n === -1n) && isSignRight) break;
  }
  return element(tags.INTEGER, Uint8Array.from(octets));
}

/** A non-negative INTEGER from big-endian octets, such as a serial number. */
export function natural(octets: Uint8Array): Uint8Array {
  return integer(octets.length === 0 ? 0n : BigInt(`0x${octets.toHex()}`));
}

/** An INTEGER whose content octets are known already, such as a serial number to be repeated exactly. */
export function integerFromOctets(octets: Uint8Array): Uint8Array {
  return element(tags.INTEGER, octets);
}

export function enumerated(value: number): Uint8Array {
  return element(tags.ENUMERATED, Uint8Array.of(value));
}

export function boolean(value: boolean): Uint8Array {
  return element(tags.BOOLEAN, Uint8Array.of(value ? 0xff : 0));
}

export function nullValue(): Uint8Array {
  return element(tags.NULL);
}

export function oid(text: string): Uint8Array {
  return element(tags.OBJECT_IDENTIFIER, encodeOid(text));
}

export function octetString(octets: Uint8Array): Uint8Array {
  return element(tags.OCTET_STRING, octets);
}

export function bitString(octets: Uint8Array, unusedBits = 0): Uint8Array {
  return element(tags.BIT_STRING, Uint8Array.of(unusedBits), octets);
}

/** A BIT STRING of named bits without trailing zeros (X.690 §11.2.2). */
export function namedBitString(bits: Iterable<number>): Uint8Array {
  const numbers = [...bits];
  if (numbers.length === 0) return bitString(new Uint8Array());
  const highest = Math.max(...numbers);
  const octets = new Uint8Array((highest >> 3) + 1);
  for (const bit of numbers) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return bitString(octets, 7 - (highest & 7));
}

const encoder = new TextEncoder();

export function utf8String(text: string): Uint8Array {
  return element(tags.UTF8_STRING, encoder.encode(text));
}

export function printableString(text: string): Uint8Array {
  return element(tags.PRINTABLE_STRING, encoder.encode(text));
}

export function ia5String(text: string): Uint8Array {
  return element(tags.IA5_STRING, encoder.encode(text));
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
export function time(instant: Temporal.Instant): Uint8Array {
  const { tag, text } = encodeTimeText(instant);
  return element(tag, encoder.encode(text));
}

/** GeneralizedTime with milliseconds where there are some (RFC 3161 §2.4.2: no trailing zeros). */
export function generalizedTime(instant: Temporal.Instant): Uint8Array {
  const [whole = '', fraction = ''] = instant
    .toString()
    .replaceAll(/[-:TZ]/g, '')
    .split('.');
  return element(tags.GENERALIZED_TIME, encoder.encode(`${whole}${fraction ? `.${fraction}` : ''}Z`));
}

/** `[n]` around whole elements, or instead of SEQUENCE and SET. */
export function context(number: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return element(tags.context(number), ...parts);
}

/** `[n]` IMPLICIT over primitive content. */
export function contextPrimitive(number: number, content: Uint8Array): Uint8Array {
  return element(tags.contextPrimitive(number), content);
}

/** The same content under another identifier octet: IMPLICIT tagging of an element written already. */
export function retagged(tag: number, whole: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(whole);
  copy[0] = tag;
  return copy;
}
