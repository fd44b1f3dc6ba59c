import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const DEFLATED = 8;

/** Entries of a small zip of the test data, by name, as its central directory lists them. */
export function zipEntries(zip: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const entries = new Map<string, Uint8Array>();
  for (let at = 0; at + 46 <= zip.length; at++) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) continue;
    const nameSize = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameSize));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) continue;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const stored = zip.subarray(from, from + view.getUint32(at + 20, true));
    entries.set(name, view.getUint16(at + 10, true) === DEFLATED ? inflateRawSync(stored) : stored);
  }
  return entries;
}
