import { type CaseId, type CourtCase, getCase } from '#modules/cases';
import { registryOfRecord } from '#modules/courts';
import type { Reads } from '#platform/db';

/** A look without a lock, so that the many cases which need no draw cost one read. @throws CASES_CASE_NOT_FOUND */
export async function isDrawDue(on: Reads, caseId: CaseId): Promise<boolean> {
  const found = await getCase(on, caseId);
  return found.judgePostId === undefined && !(await isAssignedElsewhere(on, found));
}

/** The national case system assigns the judge of a case that it numbered, for as long as it is of record in the court. */
export async function isAssignedElsewhere(
  on: Reads,
  { courtCode, numberedBy }: Pick<CourtCase, 'courtCode' | 'numberedBy'>,
): Promise<boolean> {
  return numberedBy === 'national' && (await registryOfRecord(on, courtCode)) === 'national';
}
