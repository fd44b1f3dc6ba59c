import type { Platform } from '#platform';
import { saySummonsServed } from '../actions/serve-summons.ts';
import type { HearingId } from '../model/ids.ts';
import { findSummoned } from '../queries/list-summoned.ts';
import type { TestCourt } from './court-day.ts';

/** The registry has served everybody who is called, so that the hearing may be opened. */
export async function serveEverybody(platform: Platform, court: TestCourt, hearingId: HearingId): Promise<void> {
  const summoned = await findSummoned(platform.reads, hearingId);
  for (const { participantId } of summoned?.participants ?? []) {
    await saySummonsServed(platform, court.clerk, { hearingId, participantId, way: 'paper', proof: 'RR000000001KZ' });
  }
}
