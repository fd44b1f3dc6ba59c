import type { Platform } from '#platform';
import type { Schedule } from '#platform/jobs';
import { enterIntoForce } from '../actions/enter-into-force.ts';

/** Soon after midnight, when a term that ended at 24:00 is over. */
export function enterIntoForceDaily(platform: Platform): Schedule {
  return {
    name: 'acts.enter-into-force',
    at: { daily: '00:05' },
    run: async () => {
      await enterIntoForce(platform);
    },
  };
}
