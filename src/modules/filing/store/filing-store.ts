import type { Insertable, Selectable } from 'kysely';
import type { CaseId } from '#modules/cases';
import { type Reads, type Tx, writeLater } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { DraftId, FilingId } from '../model/ids.ts';
import {
  inOrderOfFacts,
  type TimelineDetails,
  type TimelineEntry,
  type TimelineKind,
} from '../model/talon/timeline.ts';
import type { PreparationRow } from './draft-store.ts';
import { type FilingTables, inFiling } from './tables.ts';

export type FilingRow = Selectable<FilingTables['filing.filing']>;
export type PartyRow = Selectable<FilingTables['filing.party']>;
export type FiledDocumentRow = Selectable<FilingTables['filing.document']>;

const json = <Value>(value: Value): Value => JSON.stringify(value) as unknown as Value;

export async function savePreparation(tx: Tx, row: PreparationRow): Promise<void> {
  const values = { ...row, answers: json(row.answers), attachments: json(row.attachments) };
  await inFiling(tx)
    .insertInto('filing.preparation')
    .values(values)
    .onConflict((conflict) => conflict.column('draft_id').doUpdateSet(values))
    .execute();
}

export async function findPreparation(on: Reads, draftId: DraftId): Promise<PreparationRow | undefined> {
  return await inFiling(on)
    .selectFrom('filing.preparation')
    .selectAll()
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
}

export async function insertFiling(tx: Tx, row: Insertable<FilingTables['filing.filing']>): Promise<void> {
  await writeLater(
    tx,
    inFiling(tx)
      .insertInto('filing.filing')
      .values({ ...row, answers: json(row.answers) }),
  );
}

export async function insertParties(tx: Tx, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({ ...row, party: json(row.party) }));
  await writeLater(tx, inFiling(tx).insertInto('filing.party').values(values));
}

export async function insertFiledDocuments(tx: Tx, rows: readonly FiledDocumentRow[]): Promise<void> {
  if (rows.length > 0) await writeLater(tx, inFiling(tx).insertInto('filing.document').values(rows));
}

export async function markSent(tx: Tx, draftId: DraftId, filingId: FilingId): Promise<void> {
  await writeLater(tx, inFiling(tx).updateTable('filing.draft').set({ filing_id: filingId }).where('id', '=', draftId));
  await writeLater(tx, inFiling(tx).deleteFrom('filing.preparation').where('draft_id', '=', draftId));
}

export async function findFilingRow(on: Reads, id: FilingId): Promise<FilingRow | undefined> {
  return await inFiling(on).selectFrom('filing.filing').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockFiling(tx: Tx, id: FilingId): Promise<FilingRow | undefined> {
  return await inFiling(tx).selectFrom('filing.filing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateFiling(
  tx: Tx,
  id: FilingId,
  changes: Partial<
    Pick<FilingRow, 'state' | 'case_id' | 'duplicate_of' | 'taken_by' | 'taken_name' | 'taken_until' | 'looked_at'>
  >,
): Promise<void> {
  await inFiling(tx)
    .updateTable('filing.filing')
    .set((row) => ({ ...changes, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export async function filingsOf(on: Reads, filer: PersonId, most: number): Promise<readonly FilingRow[]> {
  return await inFiling(on)
    .selectFrom('filing.filing')
    .selectAll()
    .where('filer_id', '=', filer)
    .orderBy('submitted_at', 'desc')
    .limit(most)
    .execute();
}

/** Filings of a claim become those of the person who was proved. */
export async function moveFilings(tx: Tx, from: PersonId, to: PersonId): Promise<number> {
  const { numUpdatedRows } = await inFiling(tx)
    .updateTable('filing.filing')
    .set({ filer_id: to })
    .where('filer_id', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function partyRows(on: Reads, id: FilingId): Promise<readonly PartyRow[]> {
  return await inFiling(on)
    .selectFrom('filing.party')
    .selectAll()
    .where('filing_id', '=', id)
    .orderBy('position')
    .execute();
}

export async function filedDocumentRows(on: Reads, id: FilingId): Promise<readonly FiledDocumentRow[]> {
  return await inFiling(on)
    .selectFrom('filing.document')
    .selectAll()
    .where('filing_id', '=', id)
    .orderBy('position')
    .execute();
}

/** @returns false when this event has been entered before */
export async function enterTimeline(
  tx: Tx,
  filingId: FilingId,
  kind: TimelineKind,
  options: { readonly details?: TimelineDetails; readonly eventId?: number; readonly at?: Temporal.Instant } = {},
): Promise<boolean> {
  const { details = {}, eventId, at = tx.clock.now() } = options;
  const entry = { filing_id: filingId, kind, at, details: json(details), event_id: eventId ?? null };
  const insert = inFiling(tx).insertInto('filing.timeline_entry').values(entry);
  if (eventId === undefined) {
    await writeLater(tx, insert);
    return true;
  }
  const { numInsertedOrUpdatedRows } = await insert
    .onConflict((conflict) => conflict.columns(['filing_id', 'event_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function timelineOf(on: Reads, id: FilingId): Promise<readonly TimelineEntry[]> {
  const entered = await inFiling(on)
    .selectFrom('filing.timeline_entry')
    .select(['kind', 'at', 'details', 'event_id as eventId'])
    .where('filing_id', '=', id)
    .orderBy('id')
    .execute();
  return inOrderOfFacts(entered);
}

export async function filingsOfCase(on: Reads, caseId: CaseId): Promise<readonly FilingId[]> {
  const rows = await inFiling(on).selectFrom('filing.filing').select('id').where('case_id', '=', caseId).execute();
  return rows.map(({ id }) => id);
}
