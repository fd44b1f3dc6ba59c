import type { Tx } from '#platform/db';
import { isHouseError } from '#platform/errors';
import { newId } from '#platform/ids';
import type { CsvTable, RowFault } from '../model/import/csv-table.ts';
import { decodeFile } from '../model/import/decode-file.ts';
import type { ImportMode, ImportPlan } from '../model/import/plan-import.ts';
import type { ImportTarget } from './import-target.ts';
import { planAndWrite, preparedTable } from './preview-import.ts';

/** Reads a file before the transaction that will write it; a file that is none has one fault and no rows. */
export async function openImportFile(target: ImportTarget, bytes: Uint8Array): Promise<CsvTable> {
  try {
    return await preparedTable(target, decodeFile(bytes).text);
  } catch (thrown) {
    if (!isHouseError(thrown)) throw thrown;
    return { rows: [], faults: [{ line: null, label: null, error: thrown }] };
  }
}

/** Writes the file in the caller's transaction. @returns what it did, and what is wrong: the caller then rolls back */
export async function importIn(
  tx: Tx,
  target: ImportTarget,
  table: CsvTable,
  mode: ImportMode = 'amend',
): Promise<{ readonly plan: ImportPlan; readonly faults: readonly RowFault[] }> {
  return await planAndWrite(tx, target, { table, mode, importId: newId() });
}
