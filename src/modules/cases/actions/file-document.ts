import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../errors.ts';
import { documentFiled } from '../events.ts';
import type { DocumentId, DocumentKind, DocumentLanguage } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { ParticipantId } from '../model/participant.ts';
import { mayDo } from '../policy.ts';
import { caseScope } from '../queries/case-scope.ts';
import { type CaseRow, listParticipantRows, lockCase } from '../store/case-store.ts';
import { appendFileEntry, findDocument, insertDocument } from '../store/file-store.ts';
import type { CaseId } from '../store/tables.ts';
import { documentFiledKind } from './course-kinds.ts';
import { enterInto } from './enter-course.ts';
import { factOf, openCase } from './open-case.ts';
import { requireOwn } from './require-own.ts';

export interface NewDocument {
  readonly caseId: CaseId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Lower-case hex: the bytes lie in the blobs under it before the document is filed. */
  readonly sha256: string;
  readonly pages?: number;
  /** True when the bytes were examined and are what they say; a PDF is then shown inside the reader. Default: false. */
  readonly isProved?: boolean;
  readonly from: { readonly participantId: ParticipantId } | 'court';
  /** Of the module of signatures. */
  readonly signatureIds?: readonly string[];
  /** True: only who files it and the court see it until `releaseDocument`, e.g. a motion for interim measures. Default: false. */
  readonly isHeld?: boolean;
  /** False when the caller enters an event of its own for the document. Default: true. */
  readonly isEntered?: boolean;
  /** The other system it comes from; left out: filed here. */
  readonly source?: FactSource;
  /** False: the other participants get no notice of it. Default: true. */
  readonly isTold?: boolean;
}

/**
 * Puts a document into the file for ever; everybody who may read the file sees it from the commit on.
 * @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_ARCHIVED, CASES_PARTICIPANT_UNKNOWN
 */
export async function fileDocument(tx: Tx, document: NewDocument): Promise<DocumentId> {
  const { found } = await openCase(tx, document.caseId, 'write-file');
  if (found.stage === 'archived' && tx.act.actor.kind === 'person') throw caseErrors('CASES_ARCHIVED');
  const filedBy = document.from === 'court' ? null : document.from.participantId;
  if (filedBy) await requireOwn(tx, found, filedBy);
  else if (tx.act.actor.kind === 'person') throw caseErrors('CASES_NOT_ALLOWED');
  const id = newId<DocumentId>();
  const { kind, title, language, fileName, mediaType, sizeBytes, sha256, pages, signatureIds = [] } = document;
  await insertDocument(tx, {
    ...{ id, case_id: found.id, kind, title, language, file_name: fileName, media_type: mediaType },
    ...{ size_bytes: sizeBytes, sha256, pages: pages ?? null, is_proved: document.isProved ?? false },
    ...{ filed_by: filedBy, filed_at: tx.clock.now(), signature_ids: [...signatureIds] },
    source: document.source ?? null,
  });
  if (!document.isHeld) await enterFile(tx, found, { id, kind, title, filedBy }, document);
  tx.record({ kind: 'case', id: found.id }, { filed: id, document: kind, sha256, isHeld: document.isHeld ?? false });
  return id;
}

/** Opens a held document to everybody in the case. @throws CASES_CASE_NOT_FOUND, CASES_DOCUMENT_NOT_FOUND, CASES_NOT_ALLOWED */
export async function releaseDocument(tx: Tx, id: DocumentId): Promise<void> {
  const document = await findDocument(tx, id);
  if (!document) throw caseErrors('CASES_DOCUMENT_NOT_FOUND');
  const found = await lockCase(tx, document.case_id);
  if (!found) throw caseErrors('CASES_CASE_NOT_FOUND');
  // Who filed it under seal does not open it either: the court says when the other side may know.
  const isCourt = tx.act.actor.kind !== 'person' && mayDo('write-file', tx.act.actor, await caseScope(tx, found));
  if (!isCourt) throw caseErrors('CASES_NOT_ALLOWED');
  tx.record({ kind: 'case', id: found.id }, { released: id });
  if (document.number !== null) return;
  const { kind, title, filed_by: filedBy } = document;
  await enterFile(tx, found, { id, kind, title, filedBy }, {});
}

interface EnteredDocument {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly filedBy: ParticipantId | null;
}

async function enterFile(
  tx: Tx,
  found: CaseRow,
  document: EnteredDocument,
  { isEntered = true, isTold = true, source }: Pick<NewDocument, 'isEntered' | 'isTold' | 'source'>,
): Promise<void> {
  const { id, kind, title, filedBy } = document;
  const number = await appendFileEntry(tx, found.id, id);
  tx.publish(documentFiled, { ...factOf(found), documentId: id, kind });
  if (!isEntered) return;
  const role = filedBy && (await listParticipantRows(tx, found.id)).find((one) => one.id === filedBy)?.role;
  await enterInto(tx, found, {
    kind: documentFiledKind,
    record: { number, document: kind, title, by: role ?? null },
    ...{ documentId: id, isTold, ...(source ? { source } : {}) },
    ...(filedBy ? { participantId: filedBy } : {}),
  });
}
