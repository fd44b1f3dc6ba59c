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
  { isPublic = false, limit }: { readonly isPublic?: boolean; readonly limit?: number | undefined } = {},
): Promise<readonly CourseRow[]> {
  const rows = inCases(on)
    .selectFrom('cases.course_entry')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  const asked = isPublic ? rows.where('public_kk', 'is not', null) : rows;
  return await (limit === undefined ? asked : asked.limit(limit)).execute();
}

/** True when such an event was entered. @param kind `module.what_happened` */
export async function hasCourse(on: Reads, caseId: CaseId, kind: string): Promise<boolean> {
  const found = await inCases(on)
    .selectFrom('cases.course_entry')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function countCourse(on: Reads, caseId: CaseId): Promise<number> {
  const { count } = await inCases(on)
    .selectFrom('cases.course_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return count;
}
