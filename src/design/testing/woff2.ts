import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

// WOFF2 (https://www.w3.org/TR/WOFF2/): enough of it to read which characters a font draws.

const cmapTag = 0;
const knownTags = 63;
/** `glyf` and `loca` are stored transformed unless their version is 3; others are stored transformed unless it is 0. */
const transformedTags = new Set([10, 11]);

type Reader = { bytes: Buffer; at: number };

function readBase128(reader: Reader): number {
  let value = 0;
  for (;;) {
    const byte = reader.bytes.readUInt8(reader.at++);
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return value;
  }
}

/** @returns the bytes of the table `cmap`. */
function characterMap(bytes: Buffer): Buffer {
  const tables = bytes.readUInt16BE(12);
  const compressed = bytes.readUInt32BE(20);
  const reader = { bytes, at: 48 };
  let offset = 0;
  let found: { offset: number; length: number } | undefined;
  for (let index = 0; index < tables; index++) {
    const flags = bytes.readUInt8(reader.at++);
    const tag = flags & 0x3f;
    if (tag === knownTags) reader.at += 4;
    const original = readBase128(reader);
    const isTransformed = transformedTags.has(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = isTransformed ? readBase128(reader) : original;
    if (tag === cmapTag) found = { offset, length };
    offset += length;
  }
  if (!found) throw new Error('the font has no cmap');
  const data = brotliDecompressSync(bytes.subarray(reader.at, reader.at + compressed));
  return data.subarray(found.offset, found.offset + found.length);
}

function* format4(table: Buffer): Generator<number> {
  const segments = table.readUInt16BE(6) / 2;
  for (let index = 0; index < segments; index++) {
    const end = table.readUInt16BE(14 + index * 2);
    const start = table.readUInt16BE(16 + segments * 2 + index * 2);
    for (let code = start; code <= end && code !== 0xffff; code++) yield code;
  }
}

function* format12(table: Buffer): Generator<number> {
  const groups = table.readUInt32BE(12);
  for (let index = 0; index < groups; index++) {
    const [start, end] = [table.readUInt32BE(16 + index * 12), table.readUInt32BE(20 + index * 12)];
    for (let code = start; code <= end; code++) yield code;
  }
}

/** Characters that the font file draws. */
export function charactersOf(path: string): Set<string> {
  const map = characterMap(readFileSync(path));
  const characters = new Set<string>();
  for (let index = 0; index < map.readUInt16BE(2); index++) {
    const table = map.subarray(map.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    const codes = format === 4 ? format4(table) : format === 12 ? format12(table) : [];
    for (const code of codes) characters.add(String.fromCodePoint(code));
  }
  return characters;
}
