import { type Selectable, sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { FieldValues } from '../model/lists/field.ts';
import type { CalendarDay, CalendarYear } from '../model/working-calendar/calendar-day.ts';
import { type CalendarDayTable, inCourts } from './tables.ts';

/** A year of the working calendar as it is stored. */
export interface StoredCalendarYear extends CalendarYear {
  /** Grows with every change of its days. */
  readonly version: number;
}

export async function storedYears(on: Reads): Promise<StoredCalendarYear[]> {
  const years = await inCourts(on).selectFrom('courts.calendar_year').selectAll().orderBy('year').execute();
  const rows = await inCourts(on).selectFrom('courts.calendar_day').selectAll().orderBy('day').execute();
  const daysOf = Map.groupBy(rows, ({ year }) => year);
  return years.map(({ year, version }) => ({ year, version, days: (daysOf.get(year) ?? []).map(calendarDayOf) }));
}

/** Tells one state of the calendar from every other, also from one that was taken back. */
export async function calendarState(on: Reads): Promise<string> {
  const row = await inCourts(on)
    .selectFrom('courts.calendar_year')
    .select(sql<string | null>`string_agg(concat_ws('.', year, version, xmin), ' ' order by year)`.as('years'))
    .select(sql<string>`current_database()`.as('database'))
    .executeTakeFirstOrThrow();
  return `${row.database} ${row.years ?? ''}`;
}

/** The year, held until the end of the transaction. */
export async function lockYear(tx: Tx, year: number): Promise<StoredCalendarYear | undefined> {
  await inCourts(tx).selectFrom('courts.calendar_year').select('year').where('year', '=', year).forUpdate().execute();
  return (await storedYears(tx)).find((stored) => stored.year === year);
}

export async function insertYear(tx: Tx, year: number): Promise<void> {
  await inCourts(tx)
    .insertInto('courts.calendar_year')
    .values({ year })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function saveDay(tx: Tx, day: CalendarDay): Promise<void> {
  const row = calendarRow(day);
  await inCourts(tx)
    .insertInto('courts.calendar_day')
    .values(row)
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute();
}

export async function deleteDay(tx: Tx, date: string): Promise<void> {
  await inCourts(tx).deleteFrom('courts.calendar_day').where('day', '=', Temporal.PlainDate.from(date)).execute();
}

export async function touchYear(tx: Tx, year: number): Promise<void> {
  await inCourts(tx)
    .updateTable('courts.calendar_year')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('year', '=', year)
    .execute();
}

function calendarDayOf(row: Selectable<CalendarDayTable>): CalendarDay {
  const { kind, source, verified } = row;
  const name = { kk: row.name_kk, ru: row.name_ru, en: row.name_en };
  return { date: row.day.toString(), kind, name, movedFrom: row.moved_from?.toString() ?? null, source, verified };
}

/** A day by the columns of its table. */
export function calendarRow({ date, kind, name, movedFrom, source, verified }: CalendarDay): CalendarDayTable {
  const day = Temporal.PlainDate.from(date);
  return {
    ...{ day, year: day.year, kind, source, verified },
    ...{ name_kk: name.kk, name_ru: name.ru, name_en: name.en },
    moved_from: movedFrom === null ? null : Temporal.PlainDate.from(movedFrom),
  };
}

/** A day as a form or a file gives it. */
export function calendarDayFrom(values: FieldValues): CalendarDay {
  return {
    date: String(values.day),
    kind: values.kind as CalendarDay['kind'],
    name: { kk: String(values.name_kk), ru: String(values.name_ru), en: String(values.name_en) },
    movedFrom: values.moved_from === null ? null : String(values.moved_from),
    source: String(values.source),
    verified: values.verified === true,
  };
}
