import { findCategory, type GivenNumber, type StaffPostId, type Stage } from '#modules/cases';
import { listRooms, listStaff } from '#modules/courts';
import {
  type ClosingGround,
  type CourtroomId,
  type HearingId,
  importHearing,
  importSummons,
  type Purpose,
} from '#modules/hearings';
import type { Random } from '#modules/identity';
import type { Platform } from '#platform';
import type { Reads, Tx } from '#platform/db';
import { violationOf } from '#platform/db';
import { planCourse } from '../plan/course-plan.ts';
import { demoCourts } from '../plan/courts.ts';
import type { PlannedHearing } from '../plan/day-plan.ts';
import { at, pick } from '../plan/people.ts';
import { demoAct } from './acts.ts';
import { layCase, numberOf } from './cases.ts';
import type { PersonIds } from './people.ts';
import { inChunks, type Progress } from './progress.ts';

/** Rooms, judges and secretaries of a court by the index that plans use. */
export interface Bench {
  readonly rooms: readonly { readonly id: CourtroomId; readonly hasVideo: boolean }[];
  readonly judges: readonly StaffPostId[];
  readonly secretaries: readonly StaffPostId[];
}

export async function readBenches(on: Reads): Promise<ReadonlyMap<string, Bench>> {
  const benches = new Map<string, Bench>();
  for (const { code } of demoCourts) benches.set(code, await readBench(on, code));
  return benches;
}

export async function readBench(on: Reads, code: string): Promise<Bench> {
  const rooms = await listRooms(on, code);
  const staff = await listStaff(on, { court: code, roles: ['judge', 'hearing_secretary'] });
  const postsOf = (wanted: string) => staff.filter(({ role }) => role === wanted).map(({ id }) => id as StaffPostId);
  return {
    rooms: rooms.map(({ id, hasVideo }) => ({ id: id as CourtroomId, hasVideo })),
    judges: postsOf('judge'),
    secretaries: postsOf('hearing_secretary'),
  };
}

export interface Laying {
  readonly benches: ReadonlyMap<string, Bench>;
  readonly ids: PersonIds;
  readonly random: Random;
  readonly progress: Progress;
}

/** Puts planned hearings on the list, each with its case. One that meets an earlier booking, or gets no number, is left out. */
export async function layHearings(
  platform: Platform,
  planned: readonly PlannedHearing[],
  laying: Laying,
): Promise<void> {
  await inChunks(planned, 4, laying.progress, async (chunk) => {
    for (const hearing of chunk) {
      const given = await numberOf(platform, hearing.case);
      if (given === null) continue;
      try {
        await platform.db.transact(demoAct('demo.lay-hearing'), (tx) => layHearing(tx, hearing, laying, given));
      } catch (thrown) {
        if (violationOf(thrown)?.kind !== 'exclusion') throw thrown;
      }
    }
  });
}

const purposes: readonly Purpose[] = ['trial', 'trial', 'trial', 'preliminary', 'preparation', 'conciliation'];

async function layHearing(
  tx: Tx,
  planned: PlannedHearing,
  { benches, ids, random }: Laying,
  given: GivenNumber | undefined,
): Promise<void> {
  const bench = benches.get(planned.courtCode);
  if (!bench) throw new RangeError(`no bench of ${planned.courtCode}`);
  const room = at(bench.rooms, planned.room);
  const judgePostId = at(bench.judges, planned.room);
  const course = planCourse(random, planned.startsAt, planned.minutes, tx.clock.now());
  const purpose = pick(random, purposes);
  const stages: readonly Stage[] = [
    'accepted',
    'preparation',
    ...(purpose === 'trial' ? (['examination'] as const) : []),
  ];
  const made = await layCase(tx, planned.case, { ids, judgePostId, stages, given });
  const closedGround = closingGround(planned.case.category, random);
  const hearingId = await importHearing(tx, {
    caseId: made.id,
    courtroomId: room.id,
    judgePostId,
    secretaryPostId: at(bench.secretaries, planned.room),
    purpose,
    startsAt: planned.startsAt,
    plannedMinutes: planned.minutes,
    hasVideoLink: planned.hasVideoLink && room.hasVideo,
    ...{ course, listedAt: listedBefore(planned.startsAt, tx.clock.now(), random) },
    ...(closedGround ? { closedGround } : {}),
  });
  await laySummons(tx, hearingId, planned.startsAt, random);
}

/** Some days before, and one in twenty on the very day: lists of people are not perfect. */
function listedBefore(startsAt: Temporal.Instant, now: Temporal.Instant, random: Random): Temporal.Instant {
  const hours = random() < 0.05 ? 3 : 24 * (3 + Math.floor(random() * 12));
  const listedAt = startsAt.subtract({ hours });
  return Temporal.Instant.compare(listedAt, now) < 0 ? listedAt : now;
}

/** Notices of some days ago: nothing is sent while the demo is laid. One respondent in eight is not served yet. */
async function laySummons(tx: Tx, hearingId: HearingId, startsAt: Temporal.Instant, random: Random): Promise<void> {
  const now = tx.clock.now();
  const before = Temporal.Instant.compare(startsAt, now) < 0 ? startsAt : now;
  const isServed = random() < 0.875;
  await importSummons(tx, {
    hearingId,
    sender: 'Демо хатшысы',
    sentAt: before.subtract({ hours: 24 * 3 }),
    services: (position) =>
      position === 0 || isServed
        ? { way: 'mobile', proof: `SMS № demo-${hearingId.slice(-6)}-${position}` }
        : undefined,
  });
}

/** By the matter of the case; of the others one in thirty is closed for private life. */
function closingGround(category: string, random: Random): ClosingGround | undefined {
  const grounds: Readonly<Record<string, ClosingGround>> = {
    adoption: 'adoption',
    state_secret: 'state_secret',
    sexual_offence: 'sexual_offence',
  };
  const byMatter = grounds[findCategory(category)?.matter ?? ''];
  return byMatter ?? (random() < 0.03 ? 'private_life' : undefined);
}
