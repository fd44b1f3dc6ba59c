import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import { joinedLosses, type LostSpan } from '../model/lost-span.ts';
import { listLosses } from '../store/outline-store.ts';

/** Moments of a hearing that its recorder did not keep, in the order of time. Callers have shown that their reader may see it. */
export async function listLostSpans(on: Reads, hearingId: HearingId): Promise<readonly LostSpan[]> {
  return joinedLosses(await listLosses(on, hearingId));
}
