import { sql } from 'kysely';
import { dayStart, legalDay } from '#platform/clock';
import type { Reads } from '#platform/db';
import type { Lang } from '#platform/i18n';
import type { HearingCourse } from '../model/hearing-course.ts';
import { type ShownHearing, shownDay } from '../model/honest-delay.ts';
import type { CourtroomId } from '../model/ids.ts';
import type { PublicHearing } from '../model/public-hearing.ts';
import { publicRows } from '../store/public-rows.ts';

/** A hearing and what can honestly be said of it now. */
export interface WithShown<Hearing> {
  readonly hearing: Hearing;
  readonly shown: ShownHearing;
}

/** One line of a board. */
export type BoardHearing = WithShown<PublicHearing>;

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
  return asOfNow(hearings, on.clock.now());
}

const known = new WeakMap<readonly PublicHearing[], { second: number; board: readonly BoardHearing[] }>();

/** The same rows are judged once a second, however many read them. */
function asOfNow(hearings: readonly PublicHearing[], now: Temporal.Instant): readonly BoardHearing[] {
  const second = Math.floor(now.epochMilliseconds / 1000);
  const last = known.get(hearings);
  if (last?.second === second) return last.board;
  const board = withShownStates(hearings, now);
  known.set(hearings, { second, board });
  return board;
}

/** `listForBoard` of the legal day it is now. */
export async function todayOf(on: Reads, lang: Lang, courtCode: string): Promise<readonly BoardHearing[]> {
  return await listForBoard(on, lang, courtCode, legalDay(on.clock.now()));
}

/** @param hearings whole days of courtrooms, in the order wanted */
export function withShownStates<
  Hearing extends { readonly course: HearingCourse; readonly room: { readonly id: CourtroomId } },
>(hearings: readonly Hearing[], now: Temporal.Instant): WithShown<Hearing>[] {
  const shownOf = new Map<Hearing, ShownHearing>();
  const byRoomAndDay = Map.groupBy(hearings, ({ course, room }) => `${legalDay(course.startsAt)} ${room.id}`);
  for (const group of byRoomAndDay.values()) {
    const courses = group.map(({ course }) => course);
    shownDay(courses, now).forEach((shown, index) => {
      const hearing = group[index];
      if (hearing) shownOf.set(hearing, shown);
    });
  }
  return hearings.flatMap((hearing) => {
    const shown = shownOf.get(hearing);
    return shown ? [{ hearing, shown }] : [];
  });
}
