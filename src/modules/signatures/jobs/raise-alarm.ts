import type { Platform } from '#platform';
import type { Schedule } from '#platform/jobs';
import { longestPending } from '../store/signature-store.ts';

/** An outage of minutes mends itself. */
const ALARM_AFTER = { hours: 1 };

/** Says in the log, as long as it is so, how many signatures wait for an answer and since when: somebody must look why. */
export function raiseAlarm(platform: Platform): Schedule {
  const run = async (): Promise<void> => {
    const { pending, since } = await longestPending(platform.reads);
    if (!since || Temporal.Instant.compare(since.add(ALARM_AFTER), platform.clock.now()) > 0) return;
    platform.log.error(
      { alarm: 'signatures', pending, since: since.toString() },
      'signatures wait for their authority',
    );
  };
  return { name: 'signatures.raise-alarm', at: { everyMinutes: 30 }, run };
}
