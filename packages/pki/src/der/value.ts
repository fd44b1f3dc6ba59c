import type { Element } from './element.ts';
import { Malformed } from './malformed.ts';
import { decodeOid } from './oid.ts';
import { isConstructed } from './tag.ts';

/** Values by their content octets; the tag has been checked where the element was taken, so IMPLICIT tags read the same. */
export function booleanOf(element: Element): boolean {
  const octet = primitive(element, 1)[0];
  if (element.length !== 1 || (element.rule === 'der' && octet !== 0 && octet !== 0xff)) {
    throw new Malformed('boolean is not 00 or FF', element.start);
  }
  return octet !== 0;
}

/** Two's complement, big endian, minimal in both rules (X.690 §8.3.2). */
export function integerOctets(element: Element): Uint8Array {
  const octets = primitive(element, 1);
  const [first = 0, second = 0] = octets;
  const isPadded = octets.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (isPadded) throw new Malformed('integer is not minimal', element.start);
  return octets;
}

/** For versions, lengths and counts: at most six octets. */
export function smallInteger(element: Element): number {
  const octets = integerOctets(element);
  if (octets.length > 6) throw new Malformed('integer is out of range', element.start);
  let value = (octets[0] ?? 0) >= 0x80 ? -1 : 0;
  for (const octet of octets) value = value * 256 + octet;
  return value;
}

/** An integer that must not be negative, such as a modulus or `r` and `s` of a signature. */
export function bigNatural(element: Element): bigint {
  const octets = integerOctets(element);
  if ((octets[0] ?? 0) >= 0x80) throw new Malformed('integer is negative', element.start);
  return BigInt(`0x${octets.toHex()}`);
}

export function oidOf(element: Element): string {
  return decodeOid(primitive(element, 1));
}

export function nullOf(element: Element): null {
  if (element.length !== 0) throw new Malformed('NULL is not empty', element.start);
  return null;
}

/** Content of an OCTET STRING or of any string; BER segments are joined. */
export function octetsOf(element: Element): Uint8Array {
  if (!isConstructed(element.tag)) return element.content;
  if (element.rule === 'der') throw new Malformed('string in segments', element.start);
  const segments = element.children().map(octetsOf);
  const joined = new Uint8Array(segments.reduce((size, segment) => size + segment.length, 0));
  let at = 0;
  for (const segment of segments) {
    joined.set(segment, at);
    at += segment.length;
  }
  return joined;
}

/** Bits of a BIT STRING, most significant first; `unusedBits` at the end of the last octet are zero under DER. */
export function bitsOf(element: Element): { octets: Uint8Array; unusedBits: number } {
  const content = primitive(element, 1);
  const unusedBits = content[0] ?? 0;
  const octets = content.subarray(1);
  const last = octets.at(-1) ?? 0;
  const isPaddedWithOnes = element.rule === 'der' && (last & ((1 << unusedBits) - 1)) !== 0;
  if (unusedBits > 7 || (unusedBits > 0 && octets.length === 0) || isPaddedWithOnes) {
    throw new Malformed('bit string has wrong padding', element.start);
  }
  return { octets, unusedBits };
}

/** A BIT STRING that holds whole octets: a key or a signature. */
export function bitStringOctets(element: Element): Uint8Array {
  const { octets, unusedBits } = bitsOf(element);
  if (unusedBits !== 0) throw new Malformed('bit string does not hold whole octets', element.start);
  return octets;
}

/** A signature as received; one that does not hold whole octets is read as the empty signature, which no key makes. */
export function signatureOctets(element: Element): Uint8Array {
  const { octets, unusedBits } = bitsOf(element);
  return unusedBits === 0 ? octets : new Uint8Array();
}

/** Named bits (KeyUsage, ReasonFlags): the numbers of the bits that are set. */
export function namedBits(element: Element): ReadonlySet<number> {
  const { octets } = bitsOf(element);
  const set = new Set<number>();
  for (let bit = 0; bit < octets.length * 8; bit++) {
    if (((octets[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) set.add(bit);
  }
  return set;
}

function primitive(element: Element, minOctets: number): Uint8Array {
  if (isConstructed(element.tag)) throw new Malformed('constructed value', element.start);
  if (element.length < minOctets) throw new Malformed('value is empty', element.start);
  return element.content;
}
