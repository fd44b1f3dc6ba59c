import { type CaseBranch, caseKindOn, getCase } from '#modules/cases';
import { legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { HearingRow } from '../store/hearing-store.ts';

/** Under which code the case is heard; what the table does not know is heard as civil. */
export async function branchOf(on: Reads, hearing: Pick<HearingRow, 'case_id' | 'starts_at'>): Promise<CaseBranch> {
  const { kind } = await getCase(on, hearing.case_id);
  return caseKindOn(kind, legalDay(hearing.starts_at))?.branch ?? 'civil';
}
