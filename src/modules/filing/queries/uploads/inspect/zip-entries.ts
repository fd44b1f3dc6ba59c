import { inflateRawSync } from 'node:zlib';
import { Unfit } from './verdict.ts';

/** An office file is a ZIP of XML; bounds far above what people make. */
const MOST_ENTRIES = 3_000;
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_OF_ONE = 64 * 1024 * 1024;
/** Above a megabyte nothing honest shrinks more. */
const MOST_RATIO = 120;

export interface ZipEntry {
  readonly name: string;
  /** Unpacks it. @throws Unfit */
  read(): Buffer;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Entries of a ZIP by its directory, bounded in number, size and ratio; overlapping ones are refused, for one packed piece
 * may then be unpacked a thousand times. APPNOTE.TXT 6.3
 * @throws Unfit
 */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new Unfit('FILING_FILE_BROKEN');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unfit('FILING_FILE_ZIP_BOMB');
  const spans: [number, number][] = [];
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const head = headAt(bytes, at);
    total += head.size;
    if (total > MOST_UNPACKED || head.size > MOST_OF_ONE) throw new Unfit('FILING_FILE_ZIP_BOMB');
    if (head.size > 1024 * 1024 && head.size > head.packedSize * MOST_RATIO) throw new Unfit('FILING_FILE_ZIP_BOMB');
    const from = dataAt(bytes, head.local);
    spans.push([head.local, from + head.packedSize]);
    entries.push({ name: head.name, read: () => unpack(bytes, from, head) });
    at = head.next;
  }
  refuseOverlaps(spans);
  return entries;
}

interface Head {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly local: number;
  readonly next: number;
}

function headAt(bytes: Buffer, at: number): Head {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw new Unfit('FILING_FILE_BROKEN');
  if (bytes.readUInt16LE(at + 8) & 1) throw new Unfit('FILING_FILE_ENCRYPTED');
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  if (name.includes('\0') || name.startsWith('/') || name.split(/[/\\]/).includes('..'))
    throw new Unfit('FILING_FILE_BROKEN');
  return {
    name,
    method: bytes.readUInt16LE(at + 10),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    next: at + 46 + nameLength + extra + comment,
  };
}

function dataAt(bytes: Buffer, local: number): number {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) throw new Unfit('FILING_FILE_BROKEN');
  return local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
}

/** The size told in the directory is not believed: unpacking stops there. */
function unpack(bytes: Buffer, from: number, { method, packedSize, size }: Head): Buffer {
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize) throw new Unfit('FILING_FILE_BROKEN');
  if (method === 0) return packed;
  if (method !== 8) throw new Unfit('FILING_FILE_TOO_COMPLEX');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (thrown) {
    const isTooMuch = (thrown as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unfit(isTooMuch ? 'FILING_FILE_ZIP_BOMB' : 'FILING_FILE_BROKEN');
  }
}

function refuseOverlaps(spans: [number, number][]): void {
  spans.sort(([a], [b]) => a - b);
  for (const [index, [from]] of spans.entries()) {
    const before = spans[index - 1];
    if (before && from < before[1]) throw new Unfit('FILING_FILE_ZIP_BOMB');
  }
}
