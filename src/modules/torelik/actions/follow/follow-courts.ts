import { listNationalTimes } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { applyEvents } from './apply-events.ts';
import { pollCourt } from './poll-court.ts';

/** A court is listened to for so long after its last day there: what happened before may be told late. */
const AFTERWARDS = { days: 30 };

/** Every court that keeps its cases in the national system, or did lately. Runs each minute. */
export async function followCourts(platform: Platform): Promise<void> {
  const today = legalDay(platform.clock.now());
  const courts = new Set<string>();
  for (const { courtCode, validFrom, validTo } of await listNationalTimes(platform.db.reads)) {
    const hasBegun = Temporal.PlainDate.compare(validFrom, today) <= 0;
    const isOver = validTo !== undefined && Temporal.PlainDate.compare(validTo.add(AFTERWARDS), today) < 0;
    if (hasBegun && !isOver) courts.add(courtCode);
  }
  for (const courtCode of courts) await followCourt(platform, courtCode);
}

/** Listens to one court and makes true what can be. */
export async function followCourt(platform: Platform, courtCode: string): Promise<void> {
  await pollCourt(platform, courtCode);
  await applyEvents(platform, courtCode);
}
