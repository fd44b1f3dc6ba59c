import type { Reads, Tx } from '#platform/db';
import { type ImportDraftTable, inCourts } from './tables.ts';

/** Files looked at and not confirmed are kept this long: they may hold IINs of staff. */
const KEPT_HOURS = 24;

export async function insertDraft(tx: Tx, draft: ImportDraftTable): Promise<void> {
  await inCourts(tx).insertInto('courts.import_draft').values(draft).execute();
}

/** The draft of that account. */
export async function findDraft(on: Reads, id: string, madeBy: string): Promise<ImportDraftTable | undefined> {
  return await inCourts(on)
    .selectFrom('courts.import_draft')
    .selectAll()
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .executeTakeFirst();
}

/** Takes the draft out: it is applied once or not at all. */
export async function takeDraft(tx: Tx, id: string, madeBy: string): Promise<ImportDraftTable | undefined> {
  return await inCourts(tx)
    .deleteFrom('courts.import_draft')
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .returningAll()
    .executeTakeFirst();
}

/** @returns how many were erased */
export async function eraseOldDrafts(tx: Tx): Promise<number> {
  const oldest = tx.clock.now().subtract({ hours: KEPT_HOURS });
  const { numDeletedRows } = await inCourts(tx)
    .deleteFrom('courts.import_draft')
    .where('made_at', '<', oldest)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
