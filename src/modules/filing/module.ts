import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { dutyJobs } from './jobs/pay-duty.ts';

/** Jobs of filing. */
export function filingModule(platform: Platform): ModuleManifest {
  return { name: 'filing', jobs: dutyJobs(platform) };
}
