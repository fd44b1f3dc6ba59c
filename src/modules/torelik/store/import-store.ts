import type { Selectable } from 'kysely';
import type { CaseId } from '#modules/cases';
import type { Reads, Tx } from '#platform/db';
import type { KnownThing } from '../model/import/known-things.ts';
import { type ImportId, inTorelik, type TorelikTables } from './tables.ts';

export type ImportRow = Selectable<TorelikTables['torelik.import']>;
export type ImportedCaseRow = Selectable<TorelikTables['torelik.imported_case']>;

export async function insertImport(tx: Tx, row: ImportRow): Promise<void> {
  await inTorelik(tx).insertInto('torelik.import').values(row).execute();
}

export async function findImport(on: Reads, id: ImportId): Promise<ImportRow | undefined> {
  return await inTorelik(on).selectFrom('torelik.import').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockImport(tx: Tx, id: ImportId): Promise<ImportRow | undefined> {
  return await inTorelik(tx)
    .selectFrom('torelik.import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateImport(tx: Tx, id: ImportId, changes: Partial<Omit<ImportRow, 'id'>>): Promise<void> {
  await inTorelik(tx).updateTable('torelik.import').set(changes).where('id', '=', id).execute();
}

/** The latest first. */
export async function importsOf(on: Reads, courtCode: string, most: number): Promise<readonly ImportRow[]> {
  return await inTorelik(on)
    .selectFrom('torelik.import')
    .selectAll()
    .where('court_code', '=', courtCode)
    .orderBy('looked_at', 'desc')
    .limit(most)
    .execute();
}

/** Reports name people; looks that came to nothing go whole. @returns how many rows were touched */
export async function forgetImports(tx: Tx, looked: Temporal.Instant, reports: Temporal.Instant): Promise<number> {
  const erased = await inTorelik(tx)
    .updateTable('torelik.import')
    .set({ report: null, papers: JSON.stringify([]) })
    .where('finished_at', '<', reports)
    .where('report', 'is not', null)
    .executeTakeFirst();
  const gone = await inTorelik(tx)
    .deleteFrom('torelik.import')
    .where('state', '=', 'looked')
    .where('looked_at', '<', looked)
    .executeTakeFirst();
  return Number(erased.numUpdatedRows + gone.numDeletedRows);
}

export async function findImportedCase(on: Reads, number: string): Promise<ImportedCaseRow | undefined> {
  return await inTorelik(on)
    .selectFrom('torelik.imported_case')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
}

export async function saveImportedCase(tx: Tx, row: ImportedCaseRow): Promise<void> {
  const { record_sha256, last_import, stage } = row;
  await inTorelik(tx)
    .insertInto('torelik.imported_case')
    .values(row)
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet({ record_sha256, last_import, stage }))
    .execute();
}

export async function thingsOf(on: Reads, caseId: CaseId): Promise<readonly KnownThing[]> {
  const rows = await inTorelik(on)
    .selectFrom('torelik.imported_thing')
    .selectAll()
    .where('case_id', '=', caseId)
    .execute();
  return rows.map(({ kind, key, fingerprint, our_id }) => ({ kind, key, fingerprint, ourId: our_id ?? undefined }));
}

export async function insertThings(tx: Tx, caseId: CaseId, things: readonly KnownThing[]): Promise<void> {
  if (things.length === 0) return;
  await inTorelik(tx)
    .insertInto('torelik.imported_thing')
    .values(
      things.map(({ kind, key, fingerprint, ourId }) => ({
        ...{ case_id: caseId, kind, key, fingerprint, our_id: ourId ?? null },
      })),
    )
    .execute();
}
