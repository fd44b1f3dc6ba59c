import type { Reads } from '#platform/db';
import type { Text } from '#platform/i18n';
import type { CourseEntryId } from '../model/course.ts';
import type { DocumentId } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { ParticipantId } from '../model/participant.ts';
import { type CourseRow, listCourseRows } from '../store/course-store.ts';
import type { CaseId } from '../store/tables.ts';

/** An event of a case in the words it was entered with. */
export interface CourseEntry {
  readonly id: CourseEntryId;
  /** `module.what_happened`. */
  readonly kind: string;
  readonly text: Text;
  readonly documentId: DocumentId | undefined;
  /** Who did it; undefined: the court. */
  readonly participantId: ParticipantId | undefined;
  readonly at: Temporal.Instant;
  /** Set when the fact was known elsewhere before it came here. */
  readonly source: FactSource | undefined;
}

/** The course, the latest first and by default all of it, for those who may read the file: callers have asked the policy. */
export async function listCourse(on: Reads, caseId: CaseId, limit?: number): Promise<readonly CourseEntry[]> {
  return (await listCourseRows(on, caseId, { limit })).map((row) =>
    entryOf(row, { kk: row.kk, ru: row.ru, en: row.en }),
  );
}

/** What everybody may know of the course: open kinds in words that name no natural person but the judge. */
export async function listPublicCourse(
  on: Reads,
  caseId: CaseId,
): Promise<readonly Pick<CourseEntry, 'kind' | 'text' | 'at'>[]> {
  const rows = await listCourseRows(on, caseId, { isPublic: true });
  return rows.map(({ kind, public_kk: kk, public_ru: ru, public_en: en, at }) => ({
    kind,
    text: { kk: kk ?? '', ru: ru ?? '', en: en ?? '' },
    at,
  }));
}

function entryOf(row: CourseRow, text: Text): CourseEntry {
  return {
    ...{ id: row.id, kind: row.kind, text, at: row.at },
    documentId: row.document_id ?? undefined,
    participantId: row.participant_id ?? undefined,
    source: row.source ?? undefined,
  };
}
