import { findCourt } from '#modules/courts';
import { findOrganisationByBin, findPersonByIin } from '#modules/identity';
import type { Platform } from '#platform';
import type { PersonId } from '#platform/ids';
import type { Schedule } from '#platform/jobs';
import { demoProgress, demoRoles } from '#shell';
import { layActs } from './lay/acts-bank.ts';
import { layApproaches } from './lay/approaches.ts';
import { layCourts } from './lay/courts.ts';
import { type DaysAsked, layDays } from './lay/days.ts';
import { layFilings } from './lay/filings.ts';
import { layNationalCase } from './lay/national-case.ts';
import { layPeople, type PersonIds } from './lay/people.ts';
import { Progress } from './lay/progress.ts';
import { layQuestions } from './lay/questions.ts';
import { layRecordingRoom } from './lay/recording-room.ts';
import { layVideoHearing } from './lay/video-hearing.ts';
import { layVisits } from './lay/visits.ts';
import { liveOneMinute, settlePast } from './life.ts';
import { demoCourts } from './plan/courts.ts';
import { type DemoCast, demoCast } from './plan/people.ts';
import { recordInDemo } from './recording-room.ts';
import { listDemoRoles } from './roles.ts';

export { demoNationalContents } from './national.ts';
export { demoRecords } from './registers.ts';

/**
 * Lays the demo court behind the first page, once; at every later start only what the days since then lack.
 * @returns what stops the courtroom to record in, when somebody opened it
 */
export async function startDemo(platform: Platform): Promise<() => Promise<void>> {
  const progress = new Progress();
  platform.ports.plug(demoProgress, () => progress.read());
  platform.ports.plug(demoRoles, () => listDemoRoles(platform));
  const started = performance.now();
  lay(platform, progress)
    .then(() => platform.log.info({ ms: Math.round(performance.now() - started) }, 'demo court laid'))
    .catch((thrown: unknown) => platform.log.error({ err: thrown }, 'demo court not laid'));
  return recordInDemo(platform);
}

/** The new day is laid as the old one ends; by day the court lives by the minute. */
export function demoSchedules(platform: Platform): readonly Schedule[] {
  const roll = async (): Promise<void> => {
    if (platform.config.demoDay === 'empty') return;
    const cast = demoCast();
    const ids = await findPeople(platform, cast);
    await layDays(platform, { cast, ids, progress: new Progress() });
    await layRecordingRoom(platform, { cast, ids });
    await layVideoHearing(platform, { cast, ids });
    await layVisits(platform, cast, ids);
  };
  return [
    { name: 'demo.roll-forward', at: { daily: '00:01' }, run: roll },
    { name: 'demo.live-one-minute', at: { everyMinutes: 1 }, run: () => liveOneMinute(platform) },
  ];
}

async function lay(platform: Platform, progress: Progress): Promise<void> {
  const cast = demoCast();
  const last = demoCourts.at(-1)?.code ?? '';
  if (await findCourt(platform.reads, last)) {
    await settlePast(platform);
    return await layLife(platform, { cast, ids: await findPeople(platform, cast), progress });
  }
  progress.expect(cast.staff.length + cast.citizens.length + demoCourts.length);
  const ids = await layPeople(platform, cast, progress);
  await layCourts(platform, cast, ids, progress);
  // Before any other case of the year that the demo numbers later: numbers go on where the national system has stopped.
  if (platform.config.demoDay === 'busy') await layNationalCase(platform);
  await layLife(platform, { cast, ids, progress });
  if (platform.config.demoDay === 'empty') return;
  // Only who lays a recording pays for the memory of a recorder.
  const { layRecordedHearing } = await import('./lay/recorded-hearing.ts');
  await layRecordedHearing(platform, cast, ids);
}

/** What happens in the courts; nothing on an empty day. */
async function layLife(platform: Platform, asked: DaysAsked): Promise<void> {
  const { cast, ids } = asked;
  if (platform.config.demoDay === 'empty') return;
  await layDays(platform, asked);
  await layRecordingRoom(platform, { cast, ids });
  await layVideoHearing(platform, { cast, ids });
  await layQuestions(platform);
  await layVisits(platform, cast, ids);
  await layApproaches(platform);
  await layFilings(platform, cast, ids);
  await layActs(platform, cast, ids);
}

async function findPeople(platform: Platform, cast: DemoCast): Promise<PersonIds> {
  const ids = new Map<string, PersonId>();
  for (const { iin } of cast.citizens) {
    const person = await findPersonByIin(platform.reads, iin);
    if (person) ids.set(iin, person.id);
  }
  for (const { bin } of cast.organisations) {
    const organisation = await findOrganisationByBin(platform.reads, bin);
    if (organisation) ids.set(bin, organisation.id);
  }
  return ids;
}
