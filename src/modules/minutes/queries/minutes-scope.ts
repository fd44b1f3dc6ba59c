import { type CaseId, getCaseScope } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { MinutesScope } from '../policy.ts';

/** What the policy has to know about the case of a hearing. @throws CASES_CASE_NOT_FOUND */
export async function scopeOf(on: Reads, caseId: CaseId): Promise<Omit<MinutesScope, 'isSealed'>> {
  const { courtCode, participants, judge } = await getCaseScope(on, caseId);
  return { courtCode, participants, ...(judge ? { judge } : {}) };
}
