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

export function asStream(bytes: Readable | Uint8Array): Readable {
  return bytes instanceof Readable ? bytes : Readable.from([bytes], { objectMode: false });
}

export async function sha256Of(bytes: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
