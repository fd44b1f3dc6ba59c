import { sql } from 'kysely';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import { type ShownHearing, shownDay } from '../model/honest-delay.ts';
import type { PublicHearing } from '../model/public-hearing.ts';
import { publicRows } from '../store/public-rows.ts';

/** One line of a board: what is set, and what can honestly be said of it now. */
export interface BoardHearing {
  readonly hearing: PublicHearing;
  readonly shown: ShownHearing;
}

/** Largest day of one court that a board reads. */
const mostOfADay = 500;

/** A court's whole day by time, with states and delays as of now: a hearing whose room is still taken is delayed. */
export async function listForBoard(
  on: Reads,
  lang: Lang,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<readonly BoardHearing[]> {
  const span = sql`starts_at >= ${dayStart(day)} and starts_at < ${dayStart(day.add({ days: 1 }))}`;
  const hearings = await publicRows(on, lang, sql`court_code = ${courtCode} and ${span}`, mostOfADay);
  return withShownStates(hearings, on.clock.now());
}

/** `listForBoard` of the legal day it is now. */
export async function todayOf(on: Reads, lang: Lang, courtCode: string): Promise<readonly BoardHearing[]> {
  return await listForBoard(on, lang, courtCode, legalDay(on.clock.now()));
}

/** @param hearings whole days of courtrooms, in the order wanted */
export function withShownStates(hearings: readonly PublicHearing[], now: Temporal.Instant): BoardHearing[] {
  const shownOf = new Map<PublicHearing, ShownHearing>();
  for (const group of Map.groupBy(hearings, ({ room, day }) => `${day} ${room.id}`).values()) {
    const shown = shownDay(
      group.map(({ course }) => course),
      now,
    );
    group.forEach((hearing, index) => {
      const found = shown[index];
      if (found) shownOf.set(hearing, found);
    });
  }
  return hearings.flatMap((hearing) => {
    const shown = shownOf.get(hearing);
    return shown ? [{ hearing, shown }] : [];
  });
}
