/** Rows of one table that were inserted, changed and deleted since the start of the database. */
export interface Counted {
  readonly inserted: number;
  readonly changed: number;
  readonly deleted: number;
}

export type Counts = Readonly<Record<string, Counted>>;

/** What one filing writes into one table, its jobs included. */
export interface Writes extends Counted {
  readonly table: string;
}

/** @param filings between the two counts; what fewer than every second of them writes is the court's other life */
export function writesOfOne(before: Counts, after: Counts, filings: number): readonly Writes[] {
  return Object.entries(after).flatMap(([table, now]) => {
    const then = before[table] ?? { inserted: 0, changed: 0, deleted: 0 };
    const each = (kind: keyof Counted): number => Math.round((now[kind] - then[kind]) / filings);
    const writes = { table, inserted: each('inserted'), changed: each('changed'), deleted: each('deleted') };
    return rowsOf([writes]) > 0 ? [writes] : [];
  });
}

export function rowsOf(writes: readonly Counted[]): number {
  return writes.reduce((sum, { inserted, changed, deleted }) => sum + inserted + changed + deleted, 0);
}
