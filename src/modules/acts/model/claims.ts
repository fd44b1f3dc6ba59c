const number = /(?<!\d)\d{4}-\d{2}-\d{2}-\d{1,2}\p{L}{0,2}\/\d{1,9}(?:\(\d{1,3}\))?\/\d{1,5}(?!\d)/gu;
const attachment = /act-(\d{4}-\d{2}-\d{2}-\d{1,2}[a-z]{0,2}_\d{1,9}(?:\(\d{1,3}\))?_\d{1,5})\.json/g;

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
