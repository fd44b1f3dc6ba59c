import { joined } from '../bytes/joined.ts';

/** SHA-256 of the browser and of Node, which takes the bytes in one piece. */
export async function webSha256(chunks: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(chunks)));
}
