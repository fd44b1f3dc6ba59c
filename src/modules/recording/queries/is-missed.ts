import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { isStillMissed } from '../store/missed-store.ts';

/** Whether a hearing began, goes on and nothing of its recording came. Callers have shown that their reader may see the hearing. */
export async function isRecordingMissed(on: Reads, hearingId: HearingId): Promise<boolean> {
  return await isStillMissed(on, hearingId);
}
