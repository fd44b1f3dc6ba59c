import { type CaseId, getCase } from '#modules/cases';
import type { Reads } from '#platform/db';

/** A look without a lock, so that the many cases which need no draw cost one read. @throws CASES_CASE_NOT_FOUND */
export async function isDrawDue(on: Reads, caseId: CaseId): Promise<boolean> {
  return (await getCase(on, caseId)).judgePostId === undefined;
}
