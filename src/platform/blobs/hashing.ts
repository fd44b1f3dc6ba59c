import { createHash, hash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { StoredBlob } from './blobs.ts';

/** A pass-through that counts and hashes; `result()` after its end. */
export function hashing(): { readonly stream: Transform; result(): StoredBlob } {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      sum.update(chunk);
      sizeBytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ sha256: sum.digest('hex'), sizeBytes }) };
}

/** Hashed at once between two requests. */
const SLICE_BYTES = 1024 * 1024;

/** The name of what is small enough to be hashed at once; undefined for all else. */
export function nameOf(bytes: Readable | Uint8Array): StoredBlob | undefined {
  if (bytes instanceof Readable || bytes.byteLength > SLICE_BYTES) return undefined;
  return { sha256: hash('sha256', bytes), sizeBytes: bytes.byteLength };
}

export function asStream(bytes: Readable | Uint8Array): Readable {
  return bytes instanceof Readable ? bytes : Readable.from(slicesOf(bytes), { objectMode: false });
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

/** Nothing else lies in that memory, so that it can be handed to a thread. */
export function inOwnMemory(bytes: Uint8Array): Uint8Array {
  const isAlone = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  return isAlone ? new Uint8Array(bytes.buffer) : Uint8Array.from(bytes);
}

export async function sha256Of(bytes: Readable): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of bytes) sum.update(chunk as Uint8Array);
  return sum.digest('hex');
}
