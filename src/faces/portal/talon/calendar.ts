/** One hearing as a calendar (RFC 5545); neither the case nor anybody's name is in it. */
export function calendarOf(event: {
  readonly number: string;
  readonly startsAt: Temporal.Instant;
  readonly title: string;
  readonly place: string;
}): string {
  const utc = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  const text = (value: string) => value.replace(/[\\;,]/g, (sign) => `\\${sign}`);
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ashyq Sot//Talon//KK', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
    `UID:talon-${event.number}@ashyq-sot`,
    `DTSTAMP:${utc(event.startsAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `SUMMARY:${text(event.title)}`,
    `LOCATION:${text(event.place)}`,
    ...['END:VEVENT', 'END:VCALENDAR'],
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
