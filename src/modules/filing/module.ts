import type { Platform } from '#platform';
import type { ModuleManifest } from '#platform/module';
import { forgetOldUploads } from './actions/uploads/resume-upload.ts';
import { onAccountConfirmed } from './jobs/on-account-confirmed.ts';
import { dutyJobs } from './jobs/pay-duty.ts';
import { clamdAt, noScanner, virusScanner } from './queries/uploads/virus-scanner.ts';

/** Drafts, duty, uploads, intake and talons, with their jobs and open services; the scanner at CLAMD_URL is plugged in. */
export function filingModule(platform: Platform): ModuleManifest {
  const { config, ports } = platform;
  ports.plug(virusScanner, config.clamdUrl ? clamdAt(config.clamdUrl) : noScanner);
  const forgetUploads = {
    name: 'filing.forget-uploads',
    at: { daily: '03:40' },
    run: async () => void (await forgetOldUploads(platform)),
  } as const;
  return { name: 'filing', jobs: [onAccountConfirmed(platform), ...dutyJobs(platform)], schedules: [forgetUploads] };
}
