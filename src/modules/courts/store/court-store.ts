import { type Insertable, type Selectable, sql } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { FieldValues } from '../model/lists/field.ts';
import { type CourtTable, inCourts, type RegionTable } from './tables.ts';

export async function courtRow(on: Reads, code: string): Promise<Selectable<CourtTable> | undefined> {
  return await inCourts(on).selectFrom('courts.court').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function regionRow(on: Reads, code: string): Promise<Selectable<RegionTable> | undefined> {
  return await inCourts(on).selectFrom('courts.region').selectAll().where('code', '=', code).executeTakeFirst();
}

/** The row, held until the end of the transaction. */
export async function lockCourt(tx: Tx, code: string): Promise<Selectable<CourtTable> | undefined> {
  const court = inCourts(tx).selectFrom('courts.court').selectAll().where('code', '=', code);
  return await court.forUpdate().executeTakeFirst();
}

/** The row, held until the end of the transaction. */
export async function lockRegion(tx: Tx, code: string): Promise<Selectable<RegionTable> | undefined> {
  const region = inCourts(tx).selectFrom('courts.region').selectAll().where('code', '=', code);
  return await region.forUpdate().executeTakeFirst();
}

/** @returns nothing when the code is taken */
export async function insertCourtRow(tx: Tx, row: Insertable<CourtTable>) {
  return await inCourts(tx)
    .insertInto('courts.court')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function updateCourt(tx: Tx, code: string, values: FieldValues): Promise<Selectable<CourtTable>> {
  const query = sql<Selectable<CourtTable>>`
    update courts.court set ${changesOf(values)}, version = version + 1 where code = ${code} returning *`;
  return only((await query.execute(inCourts(tx))).rows);
}

export async function updateRegion(tx: Tx, code: string, values: FieldValues): Promise<Selectable<RegionTable>> {
  const query = sql<Selectable<RegionTable>>`
    update courts.region set ${changesOf(values)}, version = version + 1 where code = ${code} returning *`;
  return only((await query.execute(inCourts(tx))).rows);
}

const changesOf = (values: FieldValues) =>
  sql.join(Object.entries(values).map(([name, value]) => sql`${sql.ref(name)} = ${value}`));

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the statement returned no row');
  return row;
}
