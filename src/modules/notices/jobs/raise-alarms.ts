import type { Platform } from '#platform';
import { countAlarms } from '../queries/list-alarms.ts';

/** Says in the log how many facts lack their notice and why; the list is on the desk. */
export async function raiseAlarms(platform: Platform): Promise<void> {
  const reasons = await countAlarms(platform.reads);
  if (Object.keys(reasons).length > 0) platform.log.error({ alarm: 'notices', reasons }, 'facts lack their notices');
}
