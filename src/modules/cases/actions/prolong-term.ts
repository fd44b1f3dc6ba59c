import type { Term as TermLength } from '#modules/courts';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { termChanged } from '../events.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CaseTermRule, prolongationIsWithinTheNorm } from '../model/term.ts';
import { columnsOf, deadlineOf, prolongationsOf } from '../queries/deadline-of.ts';
import type { CaseId } from '../store/tables.ts';
import { breaksOf, findOpenTerm, updateTerm } from '../store/term-store.ts';
import { factOf, openCase } from './open-case.ts';

export interface Prolongation {
  readonly caseId: CaseId;
  readonly rule: CaseTermRule;
  readonly participantId?: ParticipantId;
  readonly by: TermLength;
}

/**
 * Prolongs a running term as far as its norm lets a court.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_TERM_NOT_RUNNING, CASES_TERM_NOT_PROLONGED
 */
export async function prolongTerm(tx: Tx, { caseId, rule, participantId, by }: Prolongation): Promise<void> {
  const { found } = await openCase(tx, caseId, 'keep-terms');
  const term = await findOpenTerm(tx, found.id, {
    ...{ rule, participantId: participantId ?? null, documentId: null },
  });
  if (!term) throw caseErrors('CASES_TERM_NOT_RUNNING');
  const breaks = (await breaksOf(tx, [term.id])).get(term.id) ?? [];
  const granted = prolongationsOf(term);
  const norm = (await deadlineOf(tx, term, breaks)).rule;
  if (!prolongationIsWithinTheNorm(norm.prolongation, granted, by)) throw caseErrors('CASES_TERM_NOT_PROLONGED');
  const prolongations = JSON.stringify([...granted, by]);
  const { deadline } = await deadlineOf(tx, { ...term, prolongations }, breaks);
  await updateTerm(tx, term.id, { prolongations, ...columnsOf(deadline) });
  tx.record({ kind: 'case', id: found.id }, { term: rule, prolonged: by });
  tx.publish(termChanged, { ...factOf(found), termId: term.id, rule, state: deadline.state });
}
