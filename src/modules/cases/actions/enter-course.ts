import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { courseEntered } from '../events.ts';
import { type CourseEntryId, type CourseKind, wordsOf } from '../model/course.ts';
import type { DocumentId } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { ParticipantId } from '../model/participant.ts';
import type { CaseRow } from '../store/case-store.ts';
import { appendCourse } from '../store/course-store.ts';
import type { CaseId } from '../store/tables.ts';
import { factOf, openCase } from './open-case.ts';
import { tellOthers } from './tell-others.ts';

export interface NewCourseEntry<R extends object> {
  readonly caseId: CaseId;
  readonly kind: CourseKind<R>;
  /** JSON: instants and dates as ISO strings. */
  readonly record: R;
  /** False keeps one entry of a public kind from the public. Default: as the kind says. */
  readonly isPublic?: boolean;
  /** The document that the event is about. */
  readonly documentId?: DocumentId;
  /** Who did it; left out: the court. */
  readonly participantId?: ParticipantId;
  /** False tells nobody of an entry whose kind is told to the other participants. Default: as the kind says. */
  readonly isTold?: boolean;
  /** Default: now. */
  readonly at?: Temporal.Instant;
  /** Where the fact was known before; left out: entered here. */
  readonly source?: FactSource;
}

/** Adds an event to the course of a case; nothing is ever taken out. @throws CASES_CASE_NOT_FOUND, CASES_NOT_ALLOWED */
export async function enterCourse<R extends object>(tx: Tx, entry: NewCourseEntry<R>): Promise<CourseEntryId> {
  const { found } = await openCase(tx, entry.caseId, 'write-file');
  const id = await enterInto(tx, found, entry);
  tx.record({ kind: 'case', id: found.id }, { entered: entry.kind.key });
  return id;
}

/** For actions that have opened the case and record the deed themselves. */
export async function enterInto<R extends object>(
  tx: Tx,
  found: CaseRow,
  entry: Omit<NewCourseEntry<R>, 'caseId'>,
): Promise<CourseEntryId> {
  const { kind, record, isPublic, documentId, participantId, at = tx.clock.now() } = entry;
  const { text, publicText } = wordsOf(kind, record, isPublic);
  const id = newId<CourseEntryId>();
  await appendCourse(tx, {
    ...{ id, case_id: found.id, kind: kind.key, record: JSON.stringify(record), ...text },
    public_kk: publicText?.kk ?? null,
    public_ru: publicText?.ru ?? null,
    public_en: publicText?.en ?? null,
    ...{ document_id: documentId ?? null, participant_id: participantId ?? null, at, source: entry.source ?? null },
  });
  if (kind.isTold && entry.isTold !== false) {
    const what = documentId ? 'document' : 'event';
    await tellOthers(tx, found, { what, said: publicText, key: id, participantId });
  }
  tx.publish(courseEntered, { ...factOf(found), entryId: id, kind: kind.key, isPublic: publicText !== undefined });
  return id;
}
