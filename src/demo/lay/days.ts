import { listHearings } from '#modules/hearings';
import { seeded } from '#modules/identity';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { demoCourts } from '../plan/courts.ts';
import { type DayAsked, type PlannedHearing, planDay, planDuty } from '../plan/day-plan.ts';
import type { DemoCast } from '../plan/people.ts';
import { layHearings, readBenches } from './hearings.ts';
import type { PersonIds } from './people.ts';
import type { Progress } from './progress.ts';

const WORKING_DAYS_AHEAD = 10;
const FULL = 0.85;
const SPARSE = 0.15;

/** Hearings of a court that make a day look like one; below it the day is laid. */
const ENOUGH_TODAY = 12;

export interface DaysAsked {
  readonly cast: DemoCast;
  readonly ids: PersonIds;
  readonly progress: Progress;
}

/** Lays what the days from yesterday to two weeks ahead lack: today first, with hearings going on at this very moment. */
export async function layDays(platform: Platform, { cast, ids, progress }: DaysAsked): Promise<void> {
  const now = platform.clock.now();
  const today = legalDay(now);
  const random = seeded(now.epochMilliseconds % 2 ** 31);
  const asked = { random, cast, courts: demoCourts };
  const plans: PlannedHearing[][] = [];
  if ((await countOn(platform, today)) < ENOUGH_TODAY) plans.push(planDay({ ...asked, day: today, density: FULL }));
  plans.push(await planAroundNow(platform, { ...asked, day: today, density: FULL }, now));
  for (const day of [today.subtract({ days: 1 }), ...workingDaysAfter(today)]) {
    if ((await countOn(platform, day)) === 0) plans.push(planDay({ ...asked, day, density: SPARSE }));
  }
  for (const planned of plans) progress.expect(planned.length);
  const benches = await readBenches(platform.reads);
  for (const planned of plans) await layHearings(platform, planned, { benches, ids, random, progress });
}

/** Outside court hours a court on duty sits, so that the board is alive whenever somebody looks. */
async function planAroundNow(platform: Platform, asked: DayAsked, now: Temporal.Instant): Promise<PlannedHearing[]> {
  const { hour } = now.toZonedDateTimeISO('Asia/Almaty');
  if (hour >= 8 && hour < 17) return [];
  const from = now.subtract({ minutes: 50 }).round({ smallestUnit: 'minute', roundingIncrement: 10 });
  const { hearings } = await listHearings(platform.reads, 'kk', {
    courtCode: demoCourts[0]?.code,
    from: asked.day,
    most: 500,
  });
  const isAlive = hearings.some(
    ({ course }) => Temporal.Instant.compare(course.startsAt, now.subtract({ minutes: 20 })) > 0,
  );
  if (isAlive) return [];
  const to = now.add({ hours: 3 });
  return planDuty(asked, from, to).filter(({ startsAt }) => legalDay(startsAt).equals(asked.day));
}

async function countOn(platform: Platform, day: Temporal.PlainDate): Promise<number> {
  const { hearings } = await listHearings(platform.reads, 'kk', {
    courtCode: demoCourts[0]?.code,
    from: day,
    most: 100,
  });
  return hearings.length;
}

function workingDaysAfter(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const days = Array.from({ length: WORKING_DAYS_AHEAD * 2 }, (_, index) => today.add({ days: index + 1 }));
  return days.filter(({ dayOfWeek }) => dayOfWeek < 6).slice(0, WORKING_DAYS_AHEAD);
}
