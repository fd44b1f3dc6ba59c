import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import { type CaseDeed, mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { type CaseRow, lockCase } from '../store/case-store.ts';
import type { CaseId } from '../store/tables.ts';

/** Holds the case until the commit for somebody who may do the deed. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function openCase(tx: Tx, id: CaseId, deed: CaseDeed): Promise<{ readonly found: CaseRow }> {
  const found = await lockCase(tx, id);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  const { actor } = tx.act;
  // The policy lets the system do everything, so that nothing has to be read to ask it.
  const isAllowed = actor.kind === 'system' || mayDo(deed, actor, await caseScope(tx, found));
  if (!isAllowed) throw caseErrors('CASES_NOT_ALLOWED');
  return { found };
}

/** What events of a case carry. */
export function factOf({ id, number, court_code: courtCode }: CaseRow) {
  return { caseId: id, number, courtCode };
}
