import type { Selectable } from 'kysely';
import type { Reads, Tx } from '#platform/db';
import { type CaseId, type CasesTables, inCases } from './tables.ts';

export type CourseRow = Selectable<CasesTables['cases.course_entry']>;

export async function appendCourse(tx: Tx, row: CourseRow): Promise<void> {
  await inCases(tx).insertInto('cases.course_entry').values(row).execute();
}

/** The latest first. @param isPublic only what everybody may see */
export async function listCourseRows(
  on: Reads,
  caseId: CaseId,
  { isPublic = false } = {},
): Promise<readonly CourseRow[]> {
  const rows = inCases(on)
    .selectFrom('cases.course_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  return await (isPublic ? rows.where('public_kk', 'is not', null) : rows).execute();
}
