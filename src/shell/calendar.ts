/** An event of a calendar file, without a name of anybody. */
export interface CalendarEvent {
  /** The same for ever: a later file changes the event that an earlier one has made. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
  readonly startsAt: Temporal.Instant;
  /** Left out: nobody knows how long. */
  readonly endsAt?: Temporal.Instant;
  readonly summary: string;
  readonly location: string;
  readonly description?: string;
  readonly url?: string;
  readonly isCancelled: boolean;
  /** The court: RFC 5546 wants an organizer of everything that is published. */
  readonly organizer: { readonly name: string; readonly address: string };
}

interface CalendarFile {
  /** Of a list that people subscribe to; a single event has none. */
  readonly name?: string;
  readonly events: readonly CalendarEvent[];
}

/** Octets of a content line (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * iCalendar (RFC 5545, 5546) with times in UTC, so that no time zone has to be carried along. A file of one event that does
 * not take place cancels it in the calendar; in a list it is marked, for a list publishes the others as well.
 */
export function calendarFile({ name, events }: CalendarFile): string {
  const [only] = events;
  const isCancel = name === undefined && events.length === 1 && only?.isCancelled === true;
  const method = isCancel ? 'CANCEL' : 'PUBLISH';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ashyq Sot//Hearings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(name === undefined ? [] : [`NAME:${text(name)}`, `X-WR-CALNAME:${text(name)}`]),
    ...(name === undefined ? [] : ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { organizer, endsAt, description, url } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    ...(endsAt ? [`DTEND:${utc(endsAt)}`] : []),
    `ORGANIZER;CN="${parameter(organizer.name)}":${organizer.address}`,
    `SUMMARY:${text(event.summary)}`,
    `LOCATION:${text(event.location)}`,
    ...(description ? [`DESCRIPTION:${text(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `20261124T053000Z` */
function utc(at: Temporal.Instant): string {
  return at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replace(/[-:]/g, '');
}

/** A TEXT value (RFC 5545 §3.3.11). */
function text(value: string): string {
  return value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** A quoted parameter holds no quotes and no line breaks (RFC 6868). */
function parameter(value: string): string {
  return value
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/[\r\n]+/g, '^n');
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
