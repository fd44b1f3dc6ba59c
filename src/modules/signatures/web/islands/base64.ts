/** Divisible by three, so that pieces join without padding; small enough not to be felt by the person who types. */
const PIECE_BYTES = 3 * 64 * 1024;

/** Base64 of a document of any size; between the pieces the page lives on. */
export async function base64OfBlob(content: Blob): Promise<string> {
  const pieces: string[] = [];
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    pieces.push(base64Of(new Uint8Array(await content.slice(from, from + PIECE_BYTES).arrayBuffer())));
  }
  return pieces.join('');
}

/** `toBase64` of Uint8Array is younger than the browsers that have to sign. */
function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let from = 0; from < bytes.length; from += 8192) {
    signs += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return btoa(signs);
}
