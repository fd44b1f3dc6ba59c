import type { Platform } from '#platform';

/** The whole content of a blob. @throws BLOBS_ABSENT */
export async function readBytes(platform: Platform, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await platform.blobs.open(sha256)) parts.push(part as Uint8Array);
  return new Uint8Array(Buffer.concat(parts));
}
