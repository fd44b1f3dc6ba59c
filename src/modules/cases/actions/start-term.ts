import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { termChanged } from '../events.ts';
import type { DocumentId } from '../model/document.ts';
import type { ParticipantId } from '../model/participant.ts';
import type { CaseTermRule, TermId } from '../model/term.ts';
import { columnsOf, deadlineOf } from '../queries/deadline-of.ts';
import type { CaseRow } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { findOpenTerm, insertTerm } from '../store/term-store.ts';
import { factOf, openCase } from './open-case.ts';

export interface NewTerm {
  readonly caseId: CaseId;
  /** The row of law: `civil.response`. */
  readonly rule: CaseTermRule;
  /** What starts it; that day itself does not count (CPC RK art. 122). */
  readonly from: Temporal.PlainDate | Temporal.Instant;
  /** Who has to act; left out: the court. */
  readonly participantId?: ParticipantId;
  /** The document that started it; each document has its own term of one rule. */
  readonly documentId?: DocumentId;
}

/**
 * Starts a term of law in the case. The same term started again from the same day is the one that runs.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_TERM_RUNS, COURTS_TERM_RULE_MISSING, COURTS_CALENDAR_YEAR_MISSING
 */
export async function startTerm(tx: Tx, term: NewTerm): Promise<TermId> {
  const { found } = await openCase(tx, term.caseId, 'keep-terms');
  const id = await startIn(tx, found, term);
  tx.record({ kind: 'case', id: found.id }, { term: term.rule, started: id });
  return id;
}

/** For actions that have opened the case and record the deed themselves. */
export async function startIn(tx: Tx, found: CaseRow, term: Omit<NewTerm, 'caseId'>): Promise<TermId> {
  const { rule, from, participantId = null, documentId = null } = term;
  const fromDay = from instanceof Temporal.Instant ? legalDay(from) : from;
  const running = await findOpenTerm(tx, found.id, { rule, participantId, documentId });
  if (running && !running.from_day.equals(fromDay)) throw caseErrors('CASES_TERM_RUNS');
  if (running) return running.id;
  const facts = { rule, from_day: fromDay, prolongations: '[]' };
  const { deadline } = await deadlineOf(tx, facts);
  const id = newId<TermId>();
  await insertTerm(tx, {
    ...{ id, case_id: found.id, ...facts, participant_id: participantId, document_id: documentId },
    ...{ ...columnsOf(deadline), started_at: tx.clock.now(), ended_at: null },
  });
  tx.publish(termChanged, { ...factOf(found), termId: id, rule, state: deadline.state });
  return id;
}
