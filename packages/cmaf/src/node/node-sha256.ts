import { createHash, hash } from 'node:crypto';

/** SHA-256 piece by piece, without joining them. */
export function nodeSha256(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return hash('sha256', first, 'buffer');
  const running = createHash('sha256');
  for (const chunk of chunks) running.update(chunk);
  return running.digest();
}
