import type { Platform } from '#platform';

/** The whole content of a blob, in memory of its own. */
export async function readBlob(platform: Platform, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await platform.blobs.open(sha256)) parts.push(part as Uint8Array);
  return Uint8Array.from(Buffer.concat(parts));
}
