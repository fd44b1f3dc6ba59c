import { Malformed } from './malformed.ts';
import { BIT_STRING, isConstructed, OCTET_STRING, segmented, UTF8_STRING, VISIBLE_STRING } from './tag.ts';

/** `der`: X.690 §10-11, one encoding per value. `ber`: also indefinite lengths, long lengths, segmented strings. */
export type Rule = 'der' | 'ber';

/** An attacker nests elements to exhaust the stack; a time-stamped CAdES with its evidence stays under 40. */
const MAX_DEPTH = 64;
/** Four length octets reach 4 GiB; a longer length field can only be an attack on arithmetic. */
const MAX_LENGTH_OCTETS = 4;
const INDEFINITE = -1;

/** One tag-length-value inside the caller's bytes; nothing is copied, so the signed bytes stay the signed bytes. */
export class Element {
  readonly source: Uint8Array;
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly rule: Rule;
  readonly depth: number;

  constructor(source: Uint8Array, at: number, limit: number, rule: Rule, depth: number) {
    if (depth > MAX_DEPTH) throw new Malformed(`nested deeper than ${MAX_DEPTH}`, at);
    const tag = octet(source, at, limit);
    if ((tag & 0x1f) === 0x1f) throw new Malformed('tag number above 30', at);
    this.source = source;
    this.tag = tag;
    this.start = at;
    this.rule = rule;
    this.depth = depth;
    const lengthOctets = sizeOfLength(source, at + 1, limit);
    const length = readLength(source, at + 1, limit, rule);
    this.contentStart = at + 1 + lengthOctets;
    if (length === INDEFINITE) {
      if (rule === 'der' || !isConstructed(tag)) throw new Malformed('indefinite length', at);
      this.contentEnd = endOfContents(source, this.contentStart, limit, depth);
      this.end = this.contentEnd + 2;
    } else {
      if (length > limit - this.contentStart) throw new Malformed('content runs past its container', at);
      this.contentEnd = this.contentStart + length;
      this.end = this.contentEnd;
    }
  }

  /** Identifier, length and content exactly as received. */
  get whole(): Uint8Array {
    return this.source.subarray(this.start, this.end);
  }

  /** Content octets exactly as received. */
  get content(): Uint8Array {
    return this.source.subarray(this.contentStart, this.contentEnd);
  }

  get length(): number {
    return this.contentEnd - this.contentStart;
  }

  /** @throws Malformed when the element is primitive or a child is broken. */
  children(): Element[] {
    if (!isConstructed(this.tag)) throw new Malformed('a primitive where elements are expected', this.start);
    const found: Element[] = [];
    for (let at = this.contentStart; at < this.contentEnd; ) {
      const child = new Element(this.source, at, this.contentEnd, this.rule, this.depth + 1);
      found.push(child);
      at = child.end;
    }
    return found;
  }

  /** True for the tag itself and, under BER, for a string of that tag cut into segments. */
  is(tag: number): boolean {
    return this.tag === tag || (this.rule === 'ber' && isStringTag(tag) && this.tag === segmented(tag));
  }
}

function isStringTag(tag: number): boolean {
  return tag === OCTET_STRING || tag === BIT_STRING || (tag >= UTF8_STRING && tag <= VISIBLE_STRING + 4);
}

function octet(source: Uint8Array, at: number, limit: number): number {
  const value = at < limit ? source[at] : undefined;
  if (value === undefined) throw new Malformed('truncated', at);
  return value;
}

function sizeOfLength(source: Uint8Array, at: number, limit: number): number {
  const first = octet(source, at, limit);
  return first > 0x80 ? 1 + (first & 0x7f) : 1;
}

function readLength(source: Uint8Array, at: number, limit: number, rule: Rule): number {
  const first = octet(source, at, limit);
  if (first < 0x80) return first;
  if (first === 0x80) return INDEFINITE;
  const octets = first & 0x7f;
  if (octets > MAX_LENGTH_OCTETS) throw new Malformed('length field is too long', at);
  let length = 0;
  for (let i = 1; i <= octets; i++) length = length * 256 + octet(source, at + i, limit);
  const isMinimal = length >= 0x80 && source[at + 1] !== 0;
  if (rule === 'der' && !isMinimal) throw new Malformed('length is not minimal', at);
  return length;
}

/** Walks over the elements of an indefinite form to its two zero octets (X.690 §8.1.5) and returns their place. */
function endOfContents(source: Uint8Array, from: number, limit: number, depth: number): number {
  let at = from;
  for (;;) {
    if (octet(source, at, limit) === 0 && octet(source, at + 1, limit) === 0) return at;
    at = new Element(source, at, limit, 'ber', depth + 1).end;
  }
}

/**
 * Reads exactly one element that fills `bytes`.
 * @param rule default `der`
 * @throws Malformed on trailing bytes and on anything that the rule does not allow
 */
export function readElement(bytes: Uint8Array, rule: Rule = 'der'): Element {
  const element = new Element(bytes, 0, bytes.length, rule, 0);
  if (element.end !== bytes.length) throw new Malformed('bytes after the end', element.end);
  return element;
}
