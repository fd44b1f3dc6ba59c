import type { Platform } from '#platform';
import type { Schedule } from '#platform/jobs';
import { recordingMissed } from '../events.ts';
import { insertMissed, listUnrecorded } from '../store/missed-store.ts';

/** A hearing may begin before its recorder has sent the head. */
const PATIENCE = Temporal.Duration.from({ seconds: 60 });

/**
 * Alarms for each hearing that began in a room with a recorder and of which nothing came: once, to the log,
 * the administrator's desk, and the screens of the judge and the secretary. A recorder that is only cut off sends later, and the line says so then.
 */
export async function watchMissed(platform: Platform): Promise<void> {
  const rows = await listUnrecorded(platform.reads, platform.clock.now().subtract(PATIENCE));
  for (const { id, court_code: courtCode } of rows) {
    const act = { actor: { kind: 'system', name: 'recording' }, action: 'recording.watch-missed' } as const;
    await platform.db.transact(act, async (tx) => {
      await insertMissed(tx, id, courtCode);
      tx.record({ kind: 'hearing', id }, { notRecorded: true });
      tx.publish(recordingMissed, { hearingId: id, courtCode });
    });
    platform.log.warn({ hearing: id, courtCode }, 'a hearing began and nothing of its recording came');
  }
}

export function watchMissedEachMinute(platform: Platform): Schedule {
  return { name: 'recording.watch-missed', at: { everyMinutes: 1 }, run: () => watchMissed(platform) };
}
