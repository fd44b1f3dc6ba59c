import type { Lang } from '#platform/i18n';
import { type FeedRow, titleOf } from './feed-row.ts';
import { feedTexts } from './texts.ts';

/** Octets of a content line (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** iCalendar (RFC 5545): times in UTC, so that no time zone has to be carried along. */
export function toCalendar(lang: Lang, rows: readonly FeedRow[], title: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ashyq Sot//Hearings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(title)}`,
    ...rows.flatMap((row) => event(lang, row)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function event(lang: Lang, row: FeedRow): readonly string[] {
  const texts = feedTexts(lang);
  const { startsAt, plannedMinutes } = row.course;
  const place = [texts.room({ number: row.room, floor: row.floor }), row.court, row.address].filter(Boolean).join(', ');
  const late = row.expected && texts.expected({ time: row.expected });
  const description = [row.stateText, late, row.category, row.purpose].filter(Boolean).join('. ');
  return [
    'BEGIN:VEVENT',
    `UID:${row.id}@ashyq-sot`,
    `DTSTAMP:${utc(row.changedAt)}`,
    `LAST-MODIFIED:${utc(row.changedAt)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(startsAt.add({ minutes: plannedMinutes }))}`,
    `SUMMARY:${escaped(titleOf(lang, row, texts.caseTitle))}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${row.url}`,
    `STATUS:${row.state === 'adjourned' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** «20261124T053000Z». */
function utc(at: Temporal.Instant): string {
  return at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replace(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** A long line goes on in the next one after a space, never inside a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
