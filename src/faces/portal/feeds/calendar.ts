import type { Lang } from '#platform/i18n';
import { type CalendarEvent, calendarFile } from '#shell';
import { type FeedRow, titleOf } from './feed-row.ts';
import { feedTexts } from './texts.ts';

/** A list that calendars subscribe to. */
export function toCalendar(lang: Lang, rows: readonly FeedRow[], title: string): string {
  return calendarFile({ name: title, events: rows.map((row) => eventOf(lang, row)) });
}

/** One hearing; put off, it is taken out of the calendar that has it. */
export function toEvent(lang: Lang, row: FeedRow): string {
  return calendarFile({ events: [eventOf(lang, row)] });
}

function eventOf(lang: Lang, row: FeedRow): CalendarEvent {
  const texts = feedTexts(lang);
  const { startsAt, plannedMinutes } = row.course;
  const place = [texts.room({ number: row.room, floor: row.floor }), row.court, row.address].filter(Boolean).join(', ');
  const late = row.expected && texts.expected({ time: row.expected });
  return {
    ...{ uid: `${row.id}@ashyq-sot`, sequence: row.version, changedAt: row.changedAt },
    ...{ startsAt, endsAt: startsAt.add({ minutes: plannedMinutes }), url: row.url },
    summary: titleOf(lang, row, texts.caseTitle),
    location: place,
    description: [row.stateText, late, row.category, row.purpose].filter(Boolean).join('. '),
    isCancelled: row.state === 'adjourned',
    organizer: { name: row.court, address: row.contact },
  };
}
