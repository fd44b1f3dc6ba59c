import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { ALMATY } from '#platform/clock';

/** One file of an archive; it is held in memory only while it is written. */
export interface ArchivedFile {
  /** Path inside the archive, without anything that leads out of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipOptions {
  /** Time of every file in the archive: the same files at the same time always give the same bytes. */
  readonly at: Temporal.Instant;
  /** Offset from which the directory is written for large archives (Zip64); default: what four bytes hold. */
  readonly largeFrom?: number;
}

const FOUR_BYTES = 0xffff_ffff;
const TWO_BYTES = 0xffff;
/** Names are UTF-8. */
const UTF8 = 0x0800;

/** Names of what was made on MS-DOS some programs read in its code page, whatever the flag says. */
const MADE_ON_UNIX = (3 << 8) | 45;
/** `-rw-r--r--` */
const PLAIN_FILE = 0o100644 * 0x1_0000;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP as it is read: stored, not packed, so that its bytes follow from the files alone. APPNOTE.TXT 6.3 */
export function zipStream(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
  { at, largeFrom = FOUR_BYTES }: ZipOptions,
): Readable {
  return Readable.from(partsOf(files, dosTime(at), largeFrom), { objectMode: false });
}

async function* partsOf(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
  time: Buffer,
  largeFrom: number,
): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { name, bytes } of files) {
    const entry = { name: Buffer.from(name), crc: crc32(bytes), size: bytes.byteLength, offset };
    const head = localHeader(entry, time);
    yield head;
    yield bytes;
    entries.push(entry);
    offset += head.byteLength + bytes.byteLength;
  }
  const directory = Buffer.concat(entries.map((entry) => directoryHeader(entry, time, largeFrom)));
  yield directory;
  yield endOf(entries.length, { offset, size: directory.byteLength }, largeFrom);
}

function localHeader(entry: Entry, time: Buffer): Buffer {
  return Buffer.concat([numbers([4, 0x04034b50], [2, 20]), common(entry, time), numbers([2, 0]), entry.name]);
}

function directoryHeader(entry: Entry, time: Buffer, largeFrom: number): Buffer {
  const isLarge = entry.offset >= largeFrom;
  const extra = isLarge ? numbers([2, 1], [2, 8], [8, entry.offset]) : Buffer.alloc(0);
  return Buffer.concat([
    numbers([4, 0x02014b50], [2, MADE_ON_UNIX], [2, isLarge ? 45 : 20]),
    common(entry, time),
    numbers([2, extra.byteLength], [2, 0], [2, 0], [2, 0], [4, PLAIN_FILE], [4, isLarge ? FOUR_BYTES : entry.offset]),
    entry.name,
    extra,
  ]);
}

/** What both headers of a file say: flags, method 0 (stored), time, checksum, sizes, length of the name. */
function common({ name, crc, size }: Entry, time: Buffer): Buffer {
  return Buffer.concat([numbers([2, UTF8], [2, 0]), time, numbers([4, crc], [4, size], [4, size], [2, name.length])]);
}

function endOf(count: number, { offset, size }: { offset: number; size: number }, largeFrom: number): Buffer {
  const isLarge = offset >= largeFrom || count >= TWO_BYTES;
  // Record and locator of the large directory: where it begins, how long it is, where this record stands.
  const record = numbers([4, 0x06064b50], [8, 44], [2, MADE_ON_UNIX], [2, 45], [4, 0], [4, 0], [8, count], [8, count]);
  const placed = numbers([8, size], [8, offset], [4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]);
  const counted = Math.min(count, TWO_BYTES);
  const from = isLarge ? FOUR_BYTES : offset;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, counted], [2, counted], [4, size], [4, from], [2, 0]);
  return isLarge ? Buffer.concat([record, placed, end]) : end;
}

function numbers(...fields: readonly (readonly [octets: 2 | 4 | 8, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([octets, value]) => {
      const field = Buffer.alloc(octets);
      if (octets === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, octets);
      return field;
    }),
  );
}

/** The clock of the country in two seconds, as MS-DOS wrote it. */
function dosTime(at: Temporal.Instant): Buffer {
  const local = at.toZonedDateTimeISO(ALMATY);
  const clock = (local.hour << 11) | (local.minute << 5) | (local.second >> 1);
  return numbers([2, clock], [2, ((local.year - 1980) << 9) | (local.month << 5) | local.day]);
}
