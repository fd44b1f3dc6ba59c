import type { CaseId } from '#modules/cases';
import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { inActs } from '../store/tables.ts';

/** A hearing of the case that has begun, in which its decision is or was announced. */
export interface HearingToAnnounce {
  readonly id: HearingId;
  readonly beganAt: Temporal.Instant;
  /** Undefined: it goes on. */
  readonly endedAt: Temporal.Instant | undefined;
}

/**
 * The latest hearing that has begun and was not put off (CPC RK art. 223); undefined: there is none, so nothing was announced
 * to anybody. Callers have asked the policy.
 */
export async function findHearingToAnnounce(on: Reads, caseId: CaseId): Promise<HearingToAnnounce | undefined> {
  const row = await inActs(on)
    .selectFrom('hearings.v_hearing')
    .select(['id', 'began_at', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('state', 'in', ['in_progress', 'paused', 'finished'])
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.began_at ? { id: row.id, beganAt: row.began_at, endedAt: row.ended_at ?? undefined } : undefined;
}
