/** What RFC 4518 §2.2 maps to nothing: soft hyphens, variation selectors, zero-width and control characters. */
const NOTHING = /\ufeff|[[\p{Cc}\p{Cf}\u034f\u180b-\u180d\ufe00-\ufe0f\ufffc]--[\s\u0085]]/gv;
/** What RFC 4518 §2.2 maps to a space. */
const SPACES = /[\s\u0085]+/gu;

/** Text prepared for comparison as RFC 5280 §7.1 and RFC 4518 demand: case folded, NFKC, spaces collapsed and trimmed. */
export function comparableText(text: string): string {
  if (/^[a-z0-9]+$/.test(text)) return text;
  return text.replace(NOTHING, '').replace(SPACES, ' ').toLowerCase().normalize('NFKC').replace(SPACES, ' ').trim();
}
