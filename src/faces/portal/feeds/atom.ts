import type { Lang } from '#platform/i18n';
import { type FeedRow, titleOf } from './feed-row.ts';
import { feedTexts } from './texts.ts';

interface Feed {
  readonly title: string;
  /** Address of this feed, its identifier for ever. */
  readonly self: string;
  /** Address of the page of the same list. */
  readonly page: string;
  readonly now: Temporal.Instant;
}

/** Atom (RFC 4287): an entry is news again whenever the court changes its hearing. */
export function toAtom(lang: Lang, rows: readonly FeedRow[], { title, self, page, now }: Feed): string {
  const latest =
    rows
      .map(({ changedAt }) => changedAt.toString())
      .sort()
      .at(-1) ?? now.toString();
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(self)}</id><title>${xml(title)}</title><updated>${latest}</updated>`,
    `<link rel="self" href="${xml(self)}"/><link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `<author><name>${xml(feedTexts(lang).site)}</name></author>`,
    ...rows.map((row) => entry(lang, row)),
    '</feed>',
  ].join('\n');
}

function entry(lang: Lang, row: FeedRow): string {
  const texts = feedTexts(lang);
  const title = `${row.day} ${row.time}, ${titleOf(lang, row, texts.caseTitle)}`;
  const parts = [
    row.court,
    texts.room({ number: row.room, floor: row.floor }),
    row.category,
    row.purpose,
    row.stateText,
  ];
  const late = row.expected && texts.expected({ time: row.expected });
  const summary = [...parts, late].filter(Boolean).join('. ');
  return [
    `<entry><id>${xml(row.url)}</id><title>${xml(title)}</title><updated>${row.changedAt}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(row.url)}"/><summary>${xml(summary)}</summary></entry>`,
  ].join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const notInXml = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;

/** Text and attribute values; what XML 1.0 cannot carry is left out. */
function xml(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}
