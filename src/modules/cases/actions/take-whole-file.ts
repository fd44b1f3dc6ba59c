import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { caseErrors } from '../errors.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { lockCase } from '../store/case-store.ts';
import { listDocumentRows } from '../store/file-store.ts';
import type { CaseId } from '../store/tables.ts';
import { fileTakenKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { actingRows, openFor, servedFor } from './remember-opening.ts';

/**
 * Opens every document of the open file at once for somebody who takes it away: what was not opened before is served by
 * it as by opening it alone (CPC RK art. 127(4)(5)), and the course says it in one sentence.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED
 */
export async function takeWholeFile(platform: Platform, act: Act, caseId: CaseId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    const found = await lockCase(tx, caseId);
    if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
    const { actor } = tx.act;
    const isReader = actor.kind === 'person' || actor.kind === 'staff';
    if (!isReader || !mayDo('read-file', actor, await caseScope(tx, found))) throw caseErrors('CASES_NOT_ALLOWED');
    const open = (await listDocumentRows(tx, caseId)).filter(({ number }) => number !== null);
    const acting = await actingRows(tx, found);
    let count = 0;
    for (const document of open) if (await openFor(tx, found, document, acting, false)) count += 1;
    const participant = servedFor(acting);
    if (count > 0 && participant) {
      const record = { role: participant.role, count };
      await enterInto(tx, found, { kind: fileTakenKind, record, participantId: participant.id });
    }
    tx.record({ kind: 'case', id: caseId }, { taken: open.length, served: count });
  });
}
