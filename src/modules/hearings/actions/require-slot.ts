import { formatNumericDate } from '@ashyq/kk-text';
import type { StaffPostId } from '#modules/cases';
import { type Court, getCourt, getWorkingCalendar, type WorkingCalendar } from '#modules/courts';
import { legalDay } from '#platform/clock';
import type { Tx } from '#platform/db';
import { hearingErrors } from '../errors.ts';
import type { CourtroomId } from '../model/ids.ts';
import { courtHours, fitsHours, isPlannableLength, leastMinutes, mostMinutes } from '../model/slot-rules.ts';
import { dayStatus } from '../model/working-day.ts';
import { findPost, findRoom, isAbsent, type PostRow } from '../store/hearing-store.ts';

/** Where and when a hearing is to be. */
export interface Slot {
  readonly courtCode: string;
  readonly courtroomId: CourtroomId;
  readonly startsAt: Temporal.Instant;
  readonly plannedMinutes: number;
  readonly hasVideoLink: boolean;
}

export interface SlotRights {
  /** A day of rest or an hour outside the court's: only the judge may set one; the caller asks the policy. */
  readonly mayBeUnusual: boolean;
  /** Set when only room or judge change: the time was judged when it was set. */
  readonly isTimeKept?: boolean;
}

/** Refuses a slot before it is booked. @throws HEARINGS_LENGTH, HEARINGS_IN_THE_PAST, HEARINGS_ROOM_UNKNOWN, HEARINGS_ROOM_WITHOUT_VIDEO, HEARINGS_NOT_A_WORKING_DAY, HEARINGS_CALENDAR_MISSING, HEARINGS_OUTSIDE_HOURS */
export async function requireSlot(tx: Tx, slot: Slot, { mayBeUnusual, isTimeKept = false }: SlotRights): Promise<void> {
  const { courtCode, courtroomId, startsAt, plannedMinutes, hasVideoLink } = slot;
  if (!isPlannableLength(plannedMinutes)) {
    throw hearingErrors('HEARINGS_LENGTH', { least: leastMinutes, most: mostMinutes });
  }
  if (!isTimeKept && Temporal.Instant.compare(startsAt, tx.clock.now()) <= 0)
    throw hearingErrors('HEARINGS_IN_THE_PAST');
  const room = await findRoom(tx, courtroomId, courtCode, legalDay(startsAt));
  if (!room) throw hearingErrors('HEARINGS_ROOM_UNKNOWN');
  if (hasVideoLink && !room.has_video) throw hearingErrors('HEARINGS_ROOM_WITHOUT_VIDEO');
  if (mayBeUnusual || isTimeKept) return;
  requireWorkingDay(await getWorkingCalendar(tx), legalDay(startsAt));
  requireHours(await getCourt(tx, courtCode), startsAt, plannedMinutes);
}

function requireWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): void {
  const status = dayStatus(calendar, day);
  if (!status) throw hearingErrors('HEARINGS_CALENDAR_MISSING', { year: day.year });
  if (status.isWorking) return;
  const { kk = '', ru = '', en = '' } = status.row?.name ?? {};
  throw hearingErrors('HEARINGS_NOT_A_WORKING_DAY', { day: formatNumericDate(day), kk, ru, en });
}

function requireHours(court: Court, startsAt: Temporal.Instant, minutes: number): void {
  const hours = courtHours(court);
  if (fitsHours(startsAt, minutes, hours)) return;
  const clock = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' });
  throw hearingErrors('HEARINGS_OUTSIDE_HOURS', { from: clock(hours.opensAt), to: clock(hours.closesAt) });
}

/** @throws HEARINGS_NOT_A_JUDGE, HEARINGS_JUDGE_ABSENT */
export async function requireJudge(
  tx: Tx,
  id: StaffPostId,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<PostRow> {
  const post = await findPost(tx, id, courtCode, day);
  if (!post || !['judge', 'chairperson'].includes(post.role)) throw hearingErrors('HEARINGS_NOT_A_JUDGE');
  if (await isAbsent(tx, id, day)) throw hearingErrors('HEARINGS_JUDGE_ABSENT', { day: formatNumericDate(day) });
  return post;
}

/** @throws HEARINGS_NOT_A_SECRETARY */
export async function requireSecretary(
  tx: Tx,
  id: StaffPostId,
  courtCode: string,
  day: Temporal.PlainDate,
): Promise<void> {
  const post = await findPost(tx, id, courtCode, day);
  if (post?.role !== 'hearing_secretary') throw hearingErrors('HEARINGS_NOT_A_SECRETARY');
}
