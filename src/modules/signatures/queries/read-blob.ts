import type { Platform } from '#platform';

/** The whole content of a blob, in memory of its own; copied once, as a list of 21 MB copied twice would hold up the pages. */
export async function readBlob(platform: Platform, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of await platform.blobs.open(sha256)) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).byteLength;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
