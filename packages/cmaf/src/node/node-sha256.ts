import { createHash } from 'node:crypto';

/** SHA-256 piece by piece, without joining them. */
export function nodeSha256(chunks: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
}
