import { shortStaffName } from '#modules/courts';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { caseErrors } from '../../errors.ts';
import type { CourseEntryId } from '../../model/course.ts';
import type { DocumentId, DocumentKind, DocumentLanguage } from '../../model/document.ts';
import type { FactSource } from '../../model/fact-source.ts';
import type { ParticipantId } from '../../model/participant.ts';
import type { Stage } from '../../model/stage.ts';
import { appendStageChange, findPost, listParticipantRows, listStages } from '../../store/case-store.ts';
import { appendFileEntry, insertDocument } from '../../store/file-store.ts';
import type { CaseId, StaffPostId } from '../../store/tables.ts';
import { broughtOverKind, documentFiledKind, importedNoteKind, judgeKind, stageKind } from '../course-kinds.ts';
import { enterInto, type NewCourseEntry } from '../enter-course.ts';
import { openCase } from '../open-case.ts';

/** A stage that the case entered elsewhere. */
export interface ImportedStage {
  readonly at: Temporal.Instant;
  readonly stage: Stage;
  readonly ground?: string | undefined;
}

/** Enters stages with the times at which the case came to them. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function importStages(
  tx: Tx,
  caseId: CaseId,
  source: FactSource,
  stages: readonly ImportedStage[],
): Promise<void> {
  const { found } = await openCase(tx, caseId, 'import');
  let from = (await listStages(tx, caseId)).at(-1) ?? null;
  for (const { at, stage, ground } of stages) {
    await appendStageChange(tx, caseId, from, stage, { at, ground });
    await enterInto(tx, found, { kind: stageKind, record: { stage }, source, at });
    from = stage;
  }
  tx.record({ kind: 'case', id: caseId }, { importedStages: stages.length });
}

/** Says in the course who hears the case. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED, CASES_NOT_A_JUDGE */
export async function importJudge(tx: Tx, caseId: CaseId, source: FactSource, postId: StaffPostId): Promise<void> {
  const { found } = await openCase(tx, caseId, 'import');
  const post = await findPost(tx, postId);
  if (!post) throw caseErrors('CASES_NOT_A_JUDGE');
  const { surname, given_name: givenName, patronymic } = post;
  const judge = shortStaffName({ surname, givenName, patronymic });
  await enterInto(tx, found, { kind: judgeKind, record: { judge }, source, isTold: false });
  tx.record({ kind: 'case', id: caseId }, { judgePostId: postId });
}

/** A sentence of the course in the words of the other system. */
export interface ImportedNote {
  readonly at: Temporal.Instant;
  readonly kk: string;
  readonly ru: string;
}

/** Not for the public: nobody here knows whom the words name. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function importNotes(
  tx: Tx,
  caseId: CaseId,
  source: FactSource,
  notes: readonly ImportedNote[],
): Promise<void> {
  const { found } = await openCase(tx, caseId, 'import');
  for (const { at, ...record } of notes) await enterInto(tx, found, { kind: importedNoteKind, record, source, at });
  tx.record({ kind: 'case', id: caseId }, { importedNotes: notes.length });
}

export interface ImportedDocument {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly language: DocumentLanguage;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** The bytes lie in the blobs under it. */
  readonly sha256: string;
  readonly pages?: number | undefined;
  readonly isProved: boolean;
  /** Left out: the court. */
  readonly filedBy?: ParticipantId | undefined;
  readonly filedAt: Temporal.Instant;
}

/** Puts documents into the file with the times at which they were filed there. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function importDocuments(
  tx: Tx,
  caseId: CaseId,
  source: FactSource,
  documents: readonly ImportedDocument[],
): Promise<readonly DocumentId[]> {
  const { found } = await openCase(tx, caseId, 'import');
  const participants = await listParticipantRows(tx, caseId);
  const ids: DocumentId[] = [];
  for (const document of documents) {
    const { kind, title, language, fileName, mediaType, sizeBytes, sha256, filedBy, filedAt } = document;
    const id = newId<DocumentId>();
    await insertDocument(tx, {
      ...{ id, case_id: caseId, kind, title, language, file_name: fileName, media_type: mediaType },
      ...{ size_bytes: sizeBytes, sha256, pages: document.pages ?? null, is_proved: document.isProved },
      ...{ filed_by: filedBy ?? null, filed_at: filedAt, signature_ids: [], source },
    });
    const number = await appendFileEntry(tx, caseId, id);
    const by = participants.find((one) => one.id === filedBy)?.role ?? null;
    await enterInto(tx, found, {
      ...{ kind: documentFiledKind, record: { number, document: kind, title, by }, documentId: id },
      ...{ isTold: false, source, at: filedAt },
      ...(filedBy ? { participantId: filedBy } : {}),
    });
    tx.record({ kind: 'case', id: caseId }, { filed: id, document: kind, sha256, source });
    ids.push(id);
  }
  return ids;
}

/** An event that another module words, with its source. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function enterImported<R extends object>(
  tx: Tx,
  entry: NewCourseEntry<R> & { readonly source: FactSource },
): Promise<CourseEntryId> {
  const { found } = await openCase(tx, entry.caseId, 'import');
  const id = await enterInto(tx, found, entry);
  tx.record({ kind: 'case', id: found.id }, { entered: entry.kind.key, source: entry.source });
  return id;
}

/** The sentence that tells everybody in the case where it came from; for the public too. @param isTold false when they are asked in anyway */
export async function sayBroughtOver(
  tx: Tx,
  caseId: CaseId,
  record: { readonly source: FactSource; readonly documents: number; readonly missing: number },
  isTold: boolean,
): Promise<void> {
  const { found } = await openCase(tx, caseId, 'import');
  await enterInto(tx, found, { kind: broughtOverKind, record, isTold });
  tx.record({ kind: 'case', id: caseId }, record);
}
