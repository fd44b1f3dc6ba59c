// ZIP as far as a bundle needs it: files stored without compression, names in UTF-8 (APPNOTE 6.3.10, method 0).

/** Names to bytes, in their order. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, so that the same files are the same bytes. */
const NO_DATE = 0x21;
/** What the two bytes of the directory can count: a copy of a recording has a file for every two seconds of a track. */
const MOST_FILES = 0xfffe;

/** The bundle is no ZIP file, or not one of ours. */
export class UnusableBundle extends Error {
  override readonly name = 'UnusableBundle';
}

export function writeZip(files: BundleFiles): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const nameBytes = new TextEncoder().encode(name);
    const local = record(30, [LOCAL, 4], ...common(bytes, nameBytes));
    const central = record(46, [CENTRAL, 4], [20, 2], ...common(bytes, nameBytes), [0, 10], [at, 4]);
    parts.push(local, nameBytes, bytes);
    directory.push(central, nameBytes);
    at += local.length + nameBytes.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(22, [END, 4], [0, 4], [files.size, 2], [files.size, 2], [size, 4], [at, 4], [0, 2]);
  return joined([...parts, ...directory, end]);
}

/** @throws UnusableBundle */
export function readZip(bytes: Uint8Array): BundleFiles {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw new UnusableBundle('too many files');
  const files = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new UnusableBundle('broken directory');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (files.has(name)) throw new UnusableBundle('a name occurs twice');
    files.set(name, stored(view, bytes, at));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function stored(view: DataView, bytes: Uint8Array, at: number): Uint8Array {
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint16(at + 10, true) !== 0 || view.getUint32(at + 20, true) !== size)
    throw new UnusableBundle('a compressed file');
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new UnusableBundle('a file is missing');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new UnusableBundle('a file is cut off');
  return bytes.slice(start, start + size);
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new UnusableBundle('no ZIP file');
}

function common(bytes: Uint8Array, name: Uint8Array): [number, number][] {
  const size = bytes.length;
  return [
    [20, 2],
    [UTF8_NAMES, 2],
    [0, 2],
    [0, 2],
    [NO_DATE, 2],
    [crc32(bytes), 4],
    [size, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
  ];
}

/** Little-endian fields one after another; zero-filled to the length. */
function record(length: number, ...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    if (width === 4) view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
