import { readZip, UnusableBundle } from '@ashyq/pki';

const number = /(?<!\d)\d{4}-\d{2}-\d{2}-\d{1,2}\p{L}{0,2}\/\d{1,9}(?:\(\d{1,3}\))?\/\d{1,5}(?!\d)/gu;
const attachment = /act-(\d{4}-\d{2}-\d{2}-\d{1,2}[a-z]{0,2}_\d{1,9}(?:\(\d{1,3}\))?_\d{1,5})\.json/g;

/** What of a file has to be genuine: of the bundle that goes to parties the act inside, of anything else all of it. */
export function actIn(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return bytes;
  try {
    const files = readZip(bytes);
    return (files.has('manifest.json') && files.get('act.pdf')) || bytes;
  } catch (thrown) {
    // Some other ZIP file: no act of ours, and the verdict says so.
    if (thrown instanceof UnusableBundle) return bytes;
    throw thrown;
  }
}

/**
 * Numbers of acts that a file names itself by: in the title of its metadata and in the name of its attachment, which PDF/A
 * keeps uncompressed. A file that names an act and is not it byte for byte was altered. Runs in the browser too.
 */
export function claimsIn(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const named = [...text.matchAll(number)].map(([found]) => found);
  const attached = [...text.matchAll(attachment)].map(([, found = '']) => found.replaceAll('_', '/'));
  return [...new Set([...attached, ...named])].slice(0, 5);
}
