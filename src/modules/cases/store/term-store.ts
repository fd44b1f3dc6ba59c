import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import type { CaseTermRule, TermId } from '../model/term.ts';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type TermRow = Selectable<CasesTables['cases.term']>;
export type BreakRow = Selectable<CasesTables['cases.term_break']>;

export async function insertTerm(tx: Tx, row: TermRow): Promise<void> {
  await inCases(tx).insertInto('cases.term').values(row).execute();
}

export async function updateTerm(
  tx: Tx,
  id: TermId,
  changes: Partial<Pick<TermRow, 'prolongations' | 'state' | 'last_day' | 'ends_at' | 'ended_at'>>,
): Promise<void> {
  await inCases(tx).updateTable('cases.term').set(changes).where('id', '=', id).execute();
}

/** Terms of the case that nobody has ended. */
export async function openTerms(on: Reads, caseId: CaseId): Promise<readonly TermRow[]> {
  return await inCases(on)
    .selectFrom('cases.term')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .orderBy('ends_at')
    .execute();
}

/** What tells a running term from the others of its case. */
export interface TermKey {
  readonly rule: CaseTermRule;
  /** Who has to act; null: the court. */
  readonly participantId: ParticipantId | null;
  /** The document that started it, e.g. the act complained of. */
  readonly documentId: DocumentId | null;
}

export async function findOpenTerm(on: Reads, caseId: CaseId, key: TermKey): Promise<TermRow | undefined> {
  const terms = await openTerms(on, caseId);
  return terms.find(
    (term) =>
      term.rule === key.rule && term.participant_id === key.participantId && term.document_id === key.documentId,
  );
}

/** All terms of a case: those that run by their end, then those that are over. */
export async function listTermRows(on: Reads, caseId: CaseId): Promise<readonly TermRow[]> {
  return await inCases(on)
    .selectFrom('cases.term')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('ends_at')
    .execute();
}

/** Open terms of the court in these cases, the one that ends first before the others. */
export async function openTermsOfCourt(on: Reads, caseIds: readonly CaseId[]): Promise<readonly TermRow[]> {
  if (caseIds.length === 0) return [];
  return await inCases(on)
    .selectFrom('cases.term')
    .selectAll()
    .where('case_id', 'in', [...caseIds])
    .where('participant_id', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('ends_at')
    .execute();
}

export async function insertBreak(tx: Tx, row: BreakRow): Promise<void> {
  await inCases(tx)
    .insertInto('cases.term_break')
    .values(row)
    .onConflict((conflict) => conflict.columns(['term_id', 'on_day']).doUpdateSet({ resumed_on: null }))
    .execute();
}

/** Ends the break that still stands. */
export async function resumeBreak(tx: Tx, id: TermId, on: Temporal.PlainDate): Promise<void> {
  await inCases(tx)
    .updateTable('cases.term_break')
    .set({ resumed_on: on })
    .where('term_id', '=', id)
    .where('resumed_on', 'is', null)
    .execute();
}

export async function breaksOf(on: Reads, ids: readonly TermId[]): Promise<ReadonlyMap<TermId, readonly BreakRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await inCases(on)
    .selectFrom('cases.term_break')
    .selectAll()
    .where('term_id', 'in', ids)
    .orderBy('on_day')
    .execute();
  return Map.groupBy(rows, (row) => row.term_id);
}

/** Open terms whose count may touch the year. */
export async function listRunningIn(on: Reads, year: number): Promise<readonly TermRow[]> {
  return await inCases(on)
    .selectFrom('cases.term')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('from_day', '<=', Temporal.PlainDate.from({ year, month: 12, day: 31 }))
    .where((eb) =>
      eb.or([eb('last_day', 'is', null), eb('last_day', '>=', Temporal.PlainDate.from({ year, month: 1, day: 1 }))]),
    )
    .orderBy('id')
    .execute();
}
