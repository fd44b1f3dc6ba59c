import { findCategory } from '#modules/cases';
import { hearingTexts } from '../locales/index.ts';
import type { NamelessHearing } from '../model/public-hearing.ts';
import { type FeedContext, pageOf } from './feed-context.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/**
 * The hearings as a table (RFC 4180: commas, CRLF) that begins with a byte order mark, so that spreadsheets read Kazakh
 * letters, and in which no cell is taken for a formula.
 */
export function csvFeed(hearings: readonly NamelessHearing[], context: FeedContext): string {
  const { columns } = hearingTexts(context.lang).feed;
  const header = Object.values(columns);
  const rows = hearings.map((hearing) => Object.keys(columns).map((key) => cellsOf(hearing, context)[key] ?? ''));
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** By the keys of the column texts; what a closed hearing does not tell stays empty. */
function cellsOf(hearing: NamelessHearing, context: FeedContext): Readonly<Record<string, string>> {
  const { lang } = context;
  const texts = hearingTexts(lang);
  const { course, room, matter } = hearing;
  return {
    ...{ day: hearing.day, time: hearing.clock, minutes: String(course.plannedMinutes) },
    ...{ courtCode: hearing.courtCode, court: context.courtOf(hearing.courtCode).name },
    ...{ room: room.number, floor: String(room.floor), state: texts.states[course.state] },
    openness: matter ? texts.feed.open : texts.closed,
    ...(matter
      ? {
          ...{ caseNumber: matter.caseNumber, kind: matter.kind },
          category: findCategory(matter.category)?.name[lang] ?? matter.category,
          ...{ purpose: texts.purposes[matter.purpose], video: matter.hasVideoLink ? texts.feed.yes : texts.feed.no },
        }
      : {}),
    ...{ page: pageOf(context, hearing), id: hearing.id },
  };
}

/** A spreadsheet runs what begins with = + - @ or a control; an apostrophe makes it text again (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
