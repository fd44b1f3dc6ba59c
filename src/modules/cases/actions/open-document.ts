import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { caseErrors } from '../errors.ts';
import type { DocumentId } from '../model/document.ts';
import { mayDo } from '../policy.ts';
import { caseScope, whoActs } from '../queries/case-scope.ts';
import { type CaseDocument, documentOf, seesHeld } from '../queries/list-file.ts';
import { type CaseRow, findCase, listParticipantRows } from '../store/case-store.ts';
import { type FiledRow, findDocument } from '../store/file-store.ts';
import { actingRows, openFor } from './remember-opening.ts';

/**
 * Opens a document for a reader who may see it. The first opening by a participant stays in the file for both sides and
 * serves the document (CPC RK art. 127(4)(5)): nobody can be shown it and say that it did not come.
 * @throws CASES_DOCUMENT_NOT_FOUND also when the reader may not see it
 */
export async function openDocument(platform: Platform, act: Act, id: DocumentId): Promise<CaseDocument> {
  return await platform.db.transact(act, async (tx) => {
    const document = await findDocument(tx, id);
    const found = document && (await findCase(tx, { id: document.case_id }));
    const isOpen = document && found && (await maySee(tx, found, document));
    if (!isOpen) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
    await openFor(tx, found, document, await actingRows(tx, found));
    tx.record({ kind: 'case-document', id }, { case: found.id });
    return documentOf(document);
  });
}

async function maySee(tx: Tx, found: CaseRow, document: FiledRow): Promise<boolean> {
  const { actor } = tx.act;
  if (!mayDo('read-file', actor, await caseScope(tx, found))) return false;
  if (document.number !== null || actor.kind !== 'person') return true;
  const own = (await whoActs(tx, await listParticipantRows(tx, found.id))).get(actor.personId) ?? [];
  return seesHeld(
    actor,
    own.map((row) => row.id),
    document,
  );
}
