import type { NamelessHearing } from '../model/public-hearing.ts';
import { type FeedContext, factsOf, pageOf, placeOf, titleOf } from './feed-context.ts';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/** Octets of one line without its end (RFC 5545, section 3.1). */
const longestLine = 75;

/**
 * The hearings as a calendar (RFC 5545, RFC 7986) that people add to their own. Times are UTC; the identifier of an event
 * never changes and its SEQUENCE is the version of the hearing, so a moved hearing moves in every calendar.
 */
export function calendarFeed(hearings: readonly NamelessHearing[], context: FeedContext): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ashyq Sot//Hearings//KK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${textValue(context.title)}`,
    `X-WR-CALNAME:${textValue(context.title)}`,
    `SOURCE;VALUE=URI:${context.origin}${context.path}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...hearings.flatMap((hearing) => eventOf(hearing, context)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(hearing: NamelessHearing, context: FeedContext): string[] {
  const { id, course, version, changedAt } = hearing;
  const page = pageOf(context, hearing);
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `DTSTART:${utc(course.startsAt)}`,
    `DTEND:${utc(course.startsAt.add({ minutes: course.plannedMinutes }))}`,
    `SUMMARY:${textValue(titleOf(context, hearing))}`,
    `LOCATION:${textValue(placeOf(context, hearing))}`,
    `DESCRIPTION:${textValue([...factsOf(context, hearing), page].join('\n'))}`,
    `URL:${page}`,
    `STATUS:${course.state === 'adjourned' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `20261124T053000Z` */
function utc(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

/** A TEXT value (RFC 5545, section 3.3.11). */
function textValue(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** Folds between characters, never inside one: Cyrillic letters have two octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
