import { findCourt } from '#modules/courts';
import type { Platform } from '#platform';
import { demoProgress, demoRoles } from '#shell';
import { layCourts } from './lay/courts.ts';
import { layPeople } from './lay/people.ts';
import { Progress } from './lay/progress.ts';
import { demoCourts } from './plan/courts.ts';
import { demoCast } from './plan/people.ts';
import { listDemoRoles } from './roles.ts';

/** Lays the demo court behind the first page, once; afterwards only what the days since then need. */
export async function startDemo(platform: Platform): Promise<void> {
  const progress = new Progress();
  platform.ports.plug(demoProgress, () => progress.read());
  platform.ports.plug(demoRoles, () => listDemoRoles(platform));
  if (await findCourt(platform.reads, demoCourts[0]?.code ?? '')) return;
  const started = performance.now();
  lay(platform, progress)
    .then(() => platform.log.info({ ms: Math.round(performance.now() - started) }, 'demo court laid'))
    .catch((thrown: unknown) => platform.log.error({ err: thrown }, 'demo court not laid'));
}

async function lay(platform: Platform, progress: Progress): Promise<void> {
  const cast = demoCast();
  progress.expect(cast.staff.length + cast.citizens.length + demoCourts.length);
  const ids = await layPeople(platform, cast, progress);
  await layCourts(platform, cast, ids, progress);
}
