import { sql } from 'kysely';
import type { Platform } from '#platform';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Schedule } from '#platform/jobs';
import { announce } from '#platform/live';
import { dayChangesByClock } from '../model/clock-changes.ts';
import { courseOf } from '../store/hearing-store.ts';
import { inHearings } from '../store/tables.ts';

/**
 * Tells the pages of the courts in which something is shown differently since the last time, though nobody has done
 * anything: «about to begin», late without a word, a room that is still taken, a new day. Nothing has happened that
 * would belong into the audit trail.
 */
export async function tellClockChanges(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  const last = await moveTick(platform.db.reads, now);
  if (!last) return;
  const courts = legalDay(last).equals(legalDay(now))
    ? await courtsChanged(platform.db.reads, last, now)
    : await courtsWithHearings(platform.db.reads, legalDay(last), legalDay(now));
  await announce(
    platform.db.reads,
    courts.map((code) => `hearings:${code}`),
  );
}

/** Every minute: all that follows from the clock changes at whole minutes. */
export function tellClockChangesEachMinute(platform: Platform): Schedule {
  return { name: 'hearings.tell-clock-changes', at: { everyMinutes: 1 }, run: () => tellClockChanges(platform) };
}

/** One of several workers does it. @returns until when it was done, undefined the first time */
async function moveTick(on: Reads, now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ last: Temporal.Instant | null }>`
    with last as (select at from hearings.clock_tick)
    insert into hearings.clock_tick (at) values (${now})
    on conflict (only_row) do update set at = excluded.at
    returning (select at from last) as last`.execute(inHearings(on));
  return rows[0]?.last ?? undefined;
}

/** What has ended says nothing about the clock and takes no room. */
async function courtsChanged(on: Reads, from: Temporal.Instant, to: Temporal.Instant): Promise<readonly string[]> {
  const day = legalDay(to);
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing')
    .selectAll()
    .where('starts_at', '>=', dayStart(day))
    .where('starts_at', '<', dayStart(day.add({ days: 1 })))
    .where('state', 'in', ['scheduled', 'delayed', 'in_progress', 'paused'])
    .execute();
  const changed = new Set<string>();
  for (const ofRoom of Map.groupBy(rows, ({ courtroom_id }) => courtroom_id).values()) {
    const [first] = ofRoom;
    if (first && dayChangesByClock(ofRoom.map(courseOf), from, to)) changed.add(first.court_code);
  }
  return [...changed];
}

/** After midnight «today» is another day in every court that had or has hearings. */
async function courtsWithHearings(
  on: Reads,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<readonly string[]> {
  const rows = await inHearings(on)
    .selectFrom('hearings.hearing')
    .select('court_code')
    .distinct()
    .where('starts_at', '>=', dayStart(from))
    .where('starts_at', '<', dayStart(to.add({ days: 1 })))
    .execute();
  return rows.map(({ court_code }) => court_code);
}
