import { courtChanged } from '#modules/courts/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler, type Schedule } from '#platform/jobs';
import { drawJudge } from '../actions/draw-judge.ts';
import { undrawnAfterSwitch, waitingCases } from '../store/waiting-store.ts';

/** Lists of a court by which a judge may come into the draw. */
const listsThatHelp: readonly string[] = ['staff', 'absences', 'specialisations', 'registries'];

/** Tries again the cases that nobody could be drawn for, and those of a court that has left the national case system. @param courtCode default: every court */
export async function tryWaiting(platform: Platform, courtCode?: string): Promise<void> {
  const waiting = await waitingCases(platform.reads, courtCode);
  for (const caseId of await undrawnAfterSwitch(platform.reads, courtCode)) await drawJudge(platform, caseId);
  for (const { case_id: caseId } of waiting) await drawJudge(platform, caseId);
  const left = waiting.length > 0 ? await waitingCases(platform.reads, courtCode) : [];
  if (left.length > 0) platform.log.warn({ cases: left.length }, 'cases wait for a judge');
}

/** Somebody is back or was appointed: the cases of that court need not wait for the next round. */
export function onCourtChanged(platform: Platform): JobHandler {
  return handleEvent(
    courtChanged,
    'distribution.on-court-changed',
    ({ courtCode }) => tryWaiting(platform, courtCode),
    ({ list }) => listsThatHelp.includes(list),
  );
}

/** An absence ends, and a court leaves the national system, at midnight by itself; nothing tells of it. */
export function tryWaitingOften(platform: Platform): Schedule {
  return { name: 'distribution.try-waiting', at: { everyMinutes: 5 }, run: () => tryWaiting(platform) };
}
