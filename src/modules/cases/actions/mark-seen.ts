import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { caseErrors } from '../errors.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { findCase } from '../store/case-store.ts';
import { saveLook } from '../store/service-store.ts';
import type { CaseId } from '../store/tables.ts';

/** The reader has seen the course and the messages until now; a look of the court stays in the trail. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function markSeen(platform: Platform, act: Act, id: CaseId): Promise<void> {
  const { actor } = act;
  if (actor.kind !== 'person' && actor.kind !== 'staff') throw caseErrors('CASES_NOT_ALLOWED');
  await platform.db.transact(act, async (tx) => {
    const found = await findCase(tx, { id });
    if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
    if (!mayDo('read-file', actor, await caseScope(tx, found))) throw caseErrors('CASES_NOT_ALLOWED');
    await saveLook(tx, id, actor.personId);
    tx.record({ kind: 'case', id }, { seen: true });
  });
}
