import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { termChanged } from '../events.ts';
import { columnsOf, deadlineOf } from '../queries/deadline-of.ts';
import type { CaseRow } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';
import { breaksOf, insertBreak, openTerms, resumeBreak, type TermRow, updateTerm } from '../store/term-store.ts';
import { factOf, openCase } from './open-case.ts';

/**
 * The examination term starts anew while the case is in a higher court (CPC RK art. 183(6)): from today until
 * `resumeTerms`. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function interruptTerms(tx: Tx, caseId: CaseId): Promise<void> {
  const { found } = await openCase(tx, caseId, 'keep-terms');
  await breakIn(tx, found, 'interrupted');
  tx.record({ kind: 'case', id: found.id }, { terms: 'interrupted' });
}

/** The case has come back: what stood runs again. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function resumeTerms(tx: Tx, caseId: CaseId): Promise<void> {
  const { found } = await openCase(tx, caseId, 'keep-terms');
  await resumeIn(tx, found);
  tx.record({ kind: 'case', id: found.id }, { terms: 'resumed' });
}

/** Suspension of the case suspends all terms that are not over (CPC RK art. 125); an interruption only the examination. */
export async function breakIn(tx: Tx, found: CaseRow, kind: 'suspended' | 'interrupted'): Promise<void> {
  const on = legalDay(tx.clock.now());
  for (const term of await openTerms(tx, found.id)) {
    const isOver = term.last_day !== null && Temporal.PlainDate.compare(term.last_day, on) < 0;
    const isHit = term.state === 'running' && !isOver && (kind === 'suspended' || term.rule.includes('.examination'));
    if (!isHit) continue;
    await insertBreak(tx, { term_id: term.id, kind, on_day: on, resumed_on: null });
    await countAnew(tx, found, term);
  }
}

export async function resumeIn(tx: Tx, found: CaseRow): Promise<void> {
  const on = legalDay(tx.clock.now());
  for (const term of await openTerms(tx, found.id)) {
    if (term.state === 'running') continue;
    await resumeBreak(tx, term.id, on);
    await countAnew(tx, found, term);
  }
}

/** Writes what the count says now into the row. */
export async function countAnew(tx: Tx, found: CaseRow, term: TermRow): Promise<void> {
  const breaks = (await breaksOf(tx, [term.id])).get(term.id) ?? [];
  const { deadline } = await deadlineOf(tx, term, breaks);
  await updateTerm(tx, term.id, columnsOf(deadline));
  tx.publish(termChanged, { ...factOf(found), termId: term.id, rule: term.rule, state: deadline.state });
}
