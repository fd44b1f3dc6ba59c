import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { blobErrors } from './absent.ts';
import type { Blobs } from './blobs.ts';

/** The whole content, checked against its name: nobody is ever given bytes that are not those that were kept. @throws BLOBS_ABSENT, BLOBS_ALTERED */
export async function wholeBlob(blobs: Blobs, sha256: string): Promise<Buffer> {
  const bytes = await buffer(await blobs.open(sha256));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw blobErrors('BLOBS_ALTERED');
  return bytes;
}
