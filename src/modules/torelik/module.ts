import { nationalNumbers } from '#modules/cases';
import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { followCourts } from './actions/follow/follow-courts.ts';
import { bringOver } from './actions/import/bring-over.ts';
import { forgetOldImports } from './actions/import/forget-imports.ts';
import { bringOverJob } from './jobs/bring-over-job.ts';
import { nationalSystem } from './queries/national-system.ts';
import { nationalSystemAt, noNationalSystem } from './queries/national-system-at.ts';
import { countForPerson, silentCourts } from './store/event-store.ts';
import type { ImportId } from './store/tables.ts';

export { type NationalContents, type NationalServer, serveNationalSystem } from './testing/simulator/serve.ts';

/**
 * Plugs the national system in: the one at TORELIK_URL, else the one given (the demo gives its simulator), else none.
 * @param simulator a running `serveNationalSystem`, demo only
 */
export function torelikModule(platform: Platform, simulator?: { readonly url: URL }): ModuleManifest {
  const { config, clock, log, metrics, ports } = platform;
  const url = config.torelikUrl ?? (config.mode === 'demo' ? simulator?.url : undefined);
  const system = url ? nationalSystemAt({ url, clock, log, metrics }) : noNationalSystem;
  ports.plug(nationalSystem, system);
  ports.plug(nationalNumbers, system.numbers);
  platform.metrics.gauge('torelik_courts_silent', 'Courts whose events the national system does not tell', async () => {
    return (await silentCourts(platform.reads)).length;
  });
  platform.metrics.gauge('torelik_events_waiting', 'Events of the national system that need a person', () =>
    countForPerson(platform.reads),
  );
  const forget = {
    name: 'torelik.forget-imports',
    at: { daily: '03:50' },
    run: () => forgetOldImports(platform),
  } as const;
  return {
    name: 'torelik',
    jobs: [handleJob(bringOverJob, ({ importId }) => bringOver(platform, importId as ImportId))],
    schedules: [forget, { name: 'torelik.follow-courts', at: { everyMinutes: 1 }, run: () => followCourts(platform) }],
  };
}
