import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import type { StoredBlob } from './blobs.ts';

/** A pass-through that counts and hashes; `result()` after its end. */
export function hashing(): { readonly stream: Transform; result(): StoredBlob } {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      hash.update(chunk);
      sizeBytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ sha256: hash.digest('hex'), sizeBytes }) };
}

/** Hashed at once between two requests. */
const SLICE_BYTES = 1024 * 1024;

export function asStream(bytes: Readable | Uint8Array): Readable {
  return bytes instanceof Readable ? bytes : Readable.from(slicesOf(bytes), { objectMode: false });
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += SLICE_BYTES) yield bytes.subarray(at, at + SLICE_BYTES);
}

export async function sha256Of(bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
