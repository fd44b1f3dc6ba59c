const begin = (name: string): string => `<!-- ${name}: written by npm run docs -->`;
const end = (name: string): string => `<!-- end of ${name} -->`;

/**
 * A document with its generated section replaced.
 * @returns nothing when the document has no such section
 */
export function withSection(document: string, name: string, body: string): string | undefined {
  const from = document.indexOf(begin(name));
  const to = document.indexOf(end(name));
  if (from === -1 || to < from) return undefined;
  return `${document.slice(0, from)}${begin(name)}\n\n${body.trim()}\n\n${document.slice(to)}`;
}
