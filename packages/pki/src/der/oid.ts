import { Malformed } from './malformed.ts';

/** Longer identifiers are not assigned; an attacker would use them to burn time on big numbers. */
const MAX_OCTETS = 64;

/** Dotted text of the content octets of an OBJECT IDENTIFIER (X.690 §8.19). @throws Malformed */
export function decodeOid(content: Uint8Array): string {
  if (content.length === 0 || content.length > MAX_OCTETS) throw new Malformed('object identifier of a wrong length');
  const arcs: string[] = [];
  let arc = 0n;
  let small = 0;
  let size = 0;
  for (const octet of content) {
    if (size === 0 && octet === 0x80) throw new Malformed('object identifier is not minimal');
    size += 1;
    if (size <= 7) small = small * 128 + (octet & 0x7f);
    else arc = ((size === 8 ? BigInt(small) : arc) << 7n) | BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    pushArc(arcs, size <= 7 ? small : arc);
    small = 0;
    size = 0;
  }
  if (size !== 0) throw new Malformed('object identifier is truncated');
  return arcs.join('.');
}

/** The first encoded number carries two arcs: 40 * first + second, where first is 0, 1 or 2. */
function pushArc(arcs: string[], value: number | bigint): void {
  if (arcs.length > 0) {
    arcs.push(String(value));
    return;
  }
  const first = value < 80 ? Math.trunc(Number(value) / 40) : 2;
  arcs.push(String(first), String(BigInt(value) - BigInt(first * 40)));
}

/** Identifiers that were encoded: the few of the standards, again and again. */
const encoded = new Map<string, Uint8Array>();
const MAX_ENCODED = 256;

/** Content octets of a dotted identifier. @throws RangeError when the text is not an identifier */
export function encodeOid(text: string): Uint8Array {
  const known = encoded.get(text);
  if (known) return Uint8Array.from(known);
  const octets = encodedOid(text);
  if (encoded.size < MAX_ENCODED) encoded.set(text, octets);
  return Uint8Array.from(octets);
}

function encodedOid(text: string): Uint8Array {
  const arcs = text.split('.').map((arc) => BigInt(arc));
  const [first, second, ...others] = arcs;
  if (first === undefined || second === undefined || first > 2n || (first < 2n && second > 39n)) {
    throw new RangeError(`not an object identifier: ${text}`);
  }
  return Uint8Array.from([first * 40n + second, ...others].flatMap(base128));
}

function base128(value: bigint): number[] {
  const octets = [Number(value & 0x7fn)];
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}
