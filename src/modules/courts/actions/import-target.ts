import type { Tx } from '#platform/db';
import type { CsvRow, RowFault } from '../model/import/csv-table.ts';
import type { CurrentEntry, ImportPlan } from '../model/import/plan-import.ts';
import type { EditableList } from '../model/lists/court-list.ts';

/** What a file is imported into: a list of a court, or a year of the working calendar. */
export interface ImportTarget {
  readonly list: EditableList;
  /** Court code, or year. */
  readonly scope: string;
  /** Asks the outside world what the rows need, before the transaction begins. */
  prepare?(rows: readonly CsvRow[]): Promise<void>;
  /** Checks the rights of the actor. @returns the entries that stand now */
  open(tx: Tx): Promise<OpenTarget>;
}

export interface OpenTarget {
  readonly current: readonly CurrentEntry[];
  /**
   * Writes the plan. @returns what refused to be written, row by row; the caller then rolls everything back.
   * Event and audit entry are left with the transaction.
   */
  write(plan: ImportPlan, importId: string): Promise<RowFault[]>;
}
