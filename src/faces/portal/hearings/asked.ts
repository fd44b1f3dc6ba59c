import type { StaffPostId } from '#modules/cases';
import type { Court } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { PageRequest } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { parseId } from '#platform/ids';
import { courtOfAddress } from '../court-of-address.ts';

/** What a list of hearings is asked for by its address. */
export interface ListAsked {
  readonly court: Court | undefined;
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** Words were given without a day: a month is looked through. */
  readonly isSpan: boolean;
  /** Number on the door; only of a chosen court. */
  readonly room: string | undefined;
  readonly judge: StaffPostId | undefined;
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** Cursor of a list over all courts. */
  readonly after: string | undefined;
  /** What stands in the field though it is no day. */
  readonly wrongDate: string | undefined;
}

/** @throws COURTS_COURT_UNKNOWN */
export async function readAsked({ platform, query }: PageRequest): Promise<ListAsked> {
  const today = legalDay(platform.clock.now());
  const court = query.court ? await courtOfAddress(platform, query.court) : undefined;
  const typed = (query.date ?? '').trim();
  const day = typed === '' ? today : readDay(typed);
  const text = (query.q ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 100);
  const page = Number(query.page);
  return {
    ...{ court, today, text, day: day ?? today, isSpan: text !== '' && typed === '' },
    room: court && query.room ? query.room.slice(0, 20) : undefined,
    judge: court ? parseId<StaffPostId>(query.judge) : undefined,
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
    after: query.after || undefined,
    wrongDate: day ? undefined : typed.slice(0, 20),
  };
}

/** «2026-11-24» of the browser's field or «24.11.2026» as people write. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(typed) ?? [];
  const [, ownDay, ownMonth, ownYear] = /^(\d\d?)[./-](\d\d?)[./-](20\d\d)$/.exec(typed) ?? [];
  const parts = { year: Number(year ?? ownYear), month: Number(month ?? ownMonth), day: Number(day ?? ownDay) };
  if (Number.isNaN(parts.year)) return undefined;
  try {
    return Temporal.PlainDate.from(parts, { overflow: 'reject' });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

export interface Place {
  readonly court?: string | undefined;
  readonly date?: Temporal.PlainDate | undefined;
  readonly room?: string | undefined;
  readonly judge?: string | undefined;
  readonly q?: string | undefined;
  readonly page?: number | undefined;
  readonly after?: string | undefined;
}

/** The one address of a list: `/kk/hearings?court=7517&date=2026-11-24`. @param file `.csv` for the same as a file */
export function listHref(lang: Lang, place: Place, file = ''): string {
  const query = new URLSearchParams();
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  const { court, date, room, judge, q, page, after } = place;
  put('court', court);
  put('date', date);
  put('room', room);
  put('judge', judge);
  put('q', q);
  put('page', page === 1 ? undefined : page);
  put('after', after);
  const text = query.toString();
  return `/${lang}/hearings${file}${text ? `?${text}` : ''}`;
}

/** The place of the list that was asked for; today needs no date. */
export function placeOf(asked: ListAsked): Place {
  const { court, day, today, isSpan, room, judge, text } = asked;
  return { court: court?.code, date: isSpan || day.equals(today) ? undefined : day, room, judge, q: text };
}
