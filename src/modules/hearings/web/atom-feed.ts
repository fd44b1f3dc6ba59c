import { hearingTexts } from '../locales/index.ts';
import type { NamelessHearing } from '../model/public-hearing.ts';
import { type FeedContext, factsOf, pageOf, placeOf, titleOf } from './feed-context.ts';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** The hearings as a feed (RFC 4287). @param emptySince when the list is empty: since when nothing is in it */
export function atomFeed(
  hearings: readonly NamelessHearing[],
  context: FeedContext,
  emptySince: Temporal.Instant,
): string {
  const { origin, path, title, lang } = context;
  const updated = hearings
    .map(({ changedAt }) => changedAt)
    .reduce(
      (latest, at) => (Temporal.Instant.compare(at, latest) > 0 ? at : latest),
      hearings[0]?.changedAt ?? emptySince,
    );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(`${origin}${path}`)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${stamp(updated)}</updated>`,
    `<author><name>${xml(hearingTexts(lang).feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(`${origin}${path}`)}"/>`,
    ...hearings.map((hearing) => entryOf(hearing, context)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(hearing: NamelessHearing, context: FeedContext): string {
  const { id, day, clock, changedAt } = hearing;
  const content = [placeOf(context, hearing), ...factsOf(context, hearing)].join('. ');
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${xml(`${day} ${clock}. ${titleOf(context, hearing)}`)}</title>`,
    `<updated>${stamp(changedAt)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${context.lang}" href="${xml(pageOf(context, hearing))}"/>`,
    `<content type="text">${xml(content)}</content>`,
    '</entry>',
  ].join('');
}

function stamp(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no place for these, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is taken out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(text: string): string {
  return text.replace(notXml, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
