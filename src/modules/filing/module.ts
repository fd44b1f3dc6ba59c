import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { onAccountConfirmed } from './jobs/on-account-confirmed.ts';
import { dutyJobs } from './jobs/pay-duty.ts';

/** Drafts, duty, intake and talons, with their jobs and open services. */
export function filingModule(platform: Platform): ModuleManifest {
  return { name: 'filing', jobs: [onAccountConfirmed(platform), ...dutyJobs(platform)] };
}
