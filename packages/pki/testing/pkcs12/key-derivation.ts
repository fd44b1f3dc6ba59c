import { createHash } from 'node:crypto';

const BLOCK = 64;
const SHA1_SIZE = 20;

/** What the derived octets are for (RFC 7292 appendix B.3). */
export type Purpose = 'key' | 'iv' | 'mac';
const ids: Readonly<Record<Purpose, number>> = { key: 1, iv: 2, mac: 3 };

/** Octets from a password by the PKCS#12 derivation over SHA-1 (RFC 7292 appendix B.2). */
export function derive(password: string, salt: Uint8Array, rounds: number, purpose: Purpose, size: number): Uint8Array {
  const input = Uint8Array.from([...stretched(salt), ...stretched(bmpString(password))]);
  const parts: number[] = [];
  while (parts.length < size) {
    let hash = createHash('sha1').update(new Uint8Array(BLOCK).fill(ids[purpose])).update(input).digest();
    for (let round = 1; round < rounds; round++) hash = createHash('sha1').update(hash).digest();
    parts.push(...hash);
    const adder = Uint8Array.from({ length: BLOCK }, (_, index) => hash[index % SHA1_SIZE] ?? 0);
    for (let at = 0; at < input.length; at += BLOCK) addOne(input.subarray(at, at + BLOCK), adder);
  }
  return Uint8Array.from(parts.slice(0, size));
}

/** Big-endian with a closing zero (RFC 7292 appendix B.1). */
function bmpString(text: string): Uint8Array {
  const codes = [...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from([...codes.flatMap((code) => [code >> 8, code & 0xff]), 0, 0]);
}

/** Repeated to whole blocks. */
function stretched(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes;
  const size = Math.ceil(bytes.length / BLOCK) * BLOCK;
  return Uint8Array.from({ length: size }, (_, index) => bytes[index % bytes.length] ?? 0);
}

/** block = block + adder + 1, big-endian, modulo 2^512. */
function addOne(block: Uint8Array, adder: Uint8Array): void {
  let carry = 1;
  for (let at = BLOCK - 1; at >= 0; at--) {
    const sum = (block[at] ?? 0) + (adder[at] ?? 0) + carry;
    block[at] = sum & 0xff;
    carry = sum >> 8;
  }
}
