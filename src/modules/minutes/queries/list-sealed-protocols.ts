import type { CaseId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { inMinutes } from '../store/tables.ts';

export interface SealedProtocol {
  readonly hearingId: HearingId;
  readonly hearingOn: Temporal.PlainDate;
}

/** Sealed protocols of a case that the reader may read, the latest hearing first; who may open one is asked there. */
export async function listSealedProtocols(on: Reads, caseId: CaseId): Promise<readonly SealedProtocol[]> {
  const rows = await inMinutes(on)
    .selectFrom('minutes.protocol')
    .select(['hearing_id', 'hearing_on'])
    .where('case_id', '=', caseId)
    .where('state', '=', 'sealed')
    .orderBy('hearing_on', 'desc')
    .execute();
  return rows.map(({ hearing_id: hearingId, hearing_on: hearingOn }) => ({ hearingId, hearingOn }));
}
