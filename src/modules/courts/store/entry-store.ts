import { sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { newId } from '#platform/ids';
import type { CourtListName } from '../model/lists/court-lists.ts';
import type { FieldValue, FieldValues } from '../model/lists/field.ts';
import { inCourts } from './tables.ts';

/** One row of any of a court's lists, by its columns. */
export type Entry = FieldValues & {
  readonly id: string;
  readonly court_code: string;
  readonly valid_from: Temporal.PlainDate;
  readonly valid_to: Temporal.PlainDate | null;
  readonly source: string;
  readonly verified: boolean;
  readonly version: number;
};

const tables: Readonly<Record<CourtListName, string>> = {
  courtrooms: 'courts.courtroom',
  staff: 'courts.staff_post',
  helplines: 'courts.helpline',
  'reception-hours': 'courts.reception_hours',
  'reception-exceptions': 'courts.reception_exception',
  'open-days': 'courts.open_day',
  announcements: 'courts.announcement',
  absences: 'courts.absence',
  specialisations: 'courts.specialisation',
  registries: 'courts.registry',
};

const tableOf = (list: CourtListName) => sql.table(tables[list]);

/** Every entry of the list, ended ones too. */
export async function entriesOf(on: Reads, list: CourtListName, courtCode: string): Promise<Entry[]> {
  const query = sql<Entry>`select * from ${tableOf(list)} where court_code = ${courtCode} order by id`;
  return (await query.execute(inCourts(on))).rows;
}

export async function entryRow(
  on: Reads,
  list: CourtListName,
  courtCode: string,
  id: string,
): Promise<Entry | undefined> {
  const query = sql<Entry>`select * from ${tableOf(list)} where court_code = ${courtCode} and id = ${id}`;
  return (await query.execute(inCourts(on))).rows[0];
}

/** The row, held until the end of the transaction. */
export async function lockEntry(
  tx: Tx,
  list: CourtListName,
  courtCode: string,
  id: string,
): Promise<Entry | undefined> {
  const query = sql<Entry>`select * from ${tableOf(list)} where court_code = ${courtCode} and id = ${id} for update`;
  return (await query.execute(inCourts(tx))).rows[0];
}

export async function insertEntry(tx: Tx, list: CourtListName, courtCode: string, values: FieldValues): Promise<Entry> {
  const row: Readonly<Record<string, FieldValue>> = { id: newId(), court_code: courtCode, ...values };
  const columns = Object.keys(row).map((name) => sql.ref(name));
  const query = sql<Entry>`
    insert into ${tableOf(list)} (${sql.join(columns)}) values (${sql.join(Object.values(row))}) returning *`;
  return only((await query.execute(inCourts(tx))).rows);
}

/** Writes the named columns of a row that this transaction holds. */
export async function updateEntry(tx: Tx, list: CourtListName, id: string, values: FieldValues): Promise<Entry> {
  const changes = Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const query = sql<Entry>`
    update ${tableOf(list)} set ${sql.join(changes)}, version = version + 1
    where id = ${id} returning *`;
  return only((await query.execute(inCourts(tx))).rows);
}

function only(rows: readonly Entry[]): Entry {
  const [row] = rows;
  if (!row) throw new Error('the statement returned no row');
  return row;
}
