import { type CaseId, getCaseScope } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { ActScope } from '../policy.ts';

/** What the policy has to know about the case of an act. @throws CASES_CASE_NOT_FOUND */
export async function scopeOf(on: Reads, caseId: CaseId): Promise<Omit<ActScope, 'isOut'>> {
  const { courtCode, participants, judge } = await getCaseScope(on, caseId);
  return { courtCode, participants, ...(judge ? { judge } : {}) };
}
