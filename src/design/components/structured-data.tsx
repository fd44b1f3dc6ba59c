/**
 * Facts for search engines (JSON-LD): a data block, which no browser runs and which the content policy therefore lets stand.
 * No text can end the block, for `<` is written as an escape.
 */
export function StructuredData({ data }: { data: Readonly<Record<string, unknown>> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
