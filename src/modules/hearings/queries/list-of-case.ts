import type { CaseId } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { HearingId } from '../model/ids.ts';
import { inHearings } from '../store/tables.ts';

/** A hearing of a case to come. */
export interface HearingToCome {
  readonly id: HearingId;
  readonly startsAt: Temporal.Instant;
  readonly room: string;
}

/** Hearings of the case from an instant on that have not ended, the next one first; for those who may read its file. */
export async function listHearingsToCome(
  on: Reads,
  caseId: CaseId,
  from: Temporal.Instant,
): Promise<readonly HearingToCome[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing as hearing')
    .innerJoin('courts.v_courtroom as room', 'room.id', 'hearing.courtroom_id')
    .select(['hearing.id', 'hearing.starts_at', 'room.number'])
    .where('hearing.case_id', '=', caseId)
    .where('hearing.starts_at', '>=', from)
    .where('hearing.ended_at', 'is', null)
    .orderBy('hearing.starts_at')
    .execute();
  return rows.map(({ id, starts_at: startsAt, number: room }) => ({ id, startsAt, room }));
}
