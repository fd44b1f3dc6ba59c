import type { Tx } from '#platform/db';
import { termChanged } from '../events.ts';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseTermRule, endOfTerm } from '../model/term.ts';
import type { CaseRow } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { findOpenTerm, openTerms, type TermRow, updateTerm } from '../store/term-store.ts';
import { factOf, openCase } from './open-case.ts';
import { requireOwn } from './require-own.ts';

export interface TermEnd {
  readonly caseId: CaseId;
  readonly rule: CaseTermRule;
  /** Whose term it is; left out: the court's. */
  readonly participantId?: ParticipantId;
  /** The document that started it, where one did. */
  readonly documentId?: DocumentId;
  /** `cancelled`: it does not matter any more. Default: `done`. */
  readonly how?: 'done' | 'cancelled';
  /** When the act was done or handed over. Default: now. */
  readonly at?: Temporal.Instant;
}

/**
 * Ends a term by the act it was for. A term that does not run is no refusal: the act may come before it or twice.
 * @returns whether the act was in time; undefined when no such term runs
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function endTerm(tx: Tx, end: TermEnd): Promise<'met' | 'late' | 'cancelled' | 'expired' | undefined> {
  // Who files a response ends the term of it by that.
  const { found } = await openCase(tx, end.caseId, end.participantId ? 'write-file' : 'keep-terms');
  const term = await findOpenTerm(tx, found.id, {
    ...{ rule: end.rule, participantId: end.participantId ?? null, documentId: end.documentId ?? null },
  });
  if (end.participantId) await requireOwn(tx, found, end.participantId);
  const outcome = term && (await endIn(tx, found, term, end));
  tx.record({ kind: 'case', id: found.id }, { term: end.rule, ended: outcome ?? 'not-running' });
  return outcome;
}

/**
 * Ends the rights that a document gave and nobody used, e.g. of complaint when the act comes into force.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function expireTermsOf(tx: Tx, caseId: CaseId, documentId: DocumentId): Promise<void> {
  const { found } = await openCase(tx, caseId, 'keep-terms');
  const open = (await openTerms(tx, found.id)).filter((term) => term.document_id === documentId);
  for (const term of open) await endIn(tx, found, term, { how: 'expired' });
  tx.record({ kind: 'case', id: found.id }, { expired: open.length, document: documentId });
}

/** For actions that have opened the case and record the deed themselves. */
export async function endIn(
  tx: Tx,
  found: CaseRow,
  term: TermRow,
  {
    how = 'done',
    at = tx.clock.now(),
  }: { readonly how?: 'done' | 'cancelled' | 'expired'; readonly at?: TermEnd['at'] },
): Promise<'met' | 'late' | 'cancelled' | 'expired'> {
  const state = how === 'done' ? endOfTerm(term.ends_at, at) : how;
  await updateTerm(tx, term.id, { state, ended_at: at });
  tx.publish(termChanged, { ...factOf(found), termId: term.id, rule: term.rule, state });
  return state;
}
