import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { acceptanceTermsOn } from '../model/acceptance-terms.ts';
import type { CaseTermRule } from '../model/term.ts';
import type { CaseId } from '../store/tables.ts';
import { openTerms } from '../store/term-store.ts';
import { acceptanceTermKind } from './course-kinds.ts';
import { endIn } from './end-term.ts';
import { enterInto } from './enter-course.ts';
import { openCase } from './open-case.ts';
import { startIn } from './start-term.ts';

/**
 * Puts the clock of acceptance on another row of the law: the claim was brought with conciliation, or with a pre-trial protocol
 * (CPC RK art. 150(1)). It is counted from the same day; both sides see the change.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_TERM_RULE_NOT_HERE, CASES_TERM_NOT_RUNNING
 */
export async function chooseAcceptanceTerm(tx: Tx, caseId: CaseId, rule: CaseTermRule): Promise<void> {
  const { found } = await openCase(tx, caseId, 'keep-terms');
  const rules = acceptanceTermsOn(legalDay(tx.clock.now()));
  if (!rules.includes(rule)) throw caseErrors('CASES_TERM_RULE_NOT_HERE');
  const running = (await openTerms(tx, found.id)).find((term) => rules.includes(term.rule));
  if (!running) throw caseErrors('CASES_TERM_NOT_RUNNING');
  tx.record({ kind: 'case', id: found.id }, { from: running.rule, to: rule });
  if (running.rule === rule) return;
  await endIn(tx, found, running, { how: 'cancelled' });
  await startIn(tx, found, { rule, from: running.from_day });
  await enterInto(tx, found, { kind: acceptanceTermKind, record: { rule } });
}
