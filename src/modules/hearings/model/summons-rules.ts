import { type ServiceWay, serviceWays } from '#modules/cases';
import { ALMATY, legalDay } from '#platform/clock';
import type { ParticipantSummons } from './summons.ts';

interface Place {
  readonly startsAt: Temporal.Instant;
  readonly courtroomId: string;
  readonly judgePostId: string;
}

/** Another time, room or judge renews every notice, for people may challenge a judge (CPC RK art. 40); another length does not. */
export function renewalBy(before: Place, after: Place): 'changed' | 'judge' | undefined {
  const isElsewhere = !before.startsAt.equals(after.startsAt) || before.courtroomId !== after.courtroomId;
  if (isElsewhere) return 'changed';
  return before.judgePostId === after.judgePostId ? undefined : 'judge';
}

/** Ways that count only until the person fails to appear (CPC RK art. 127(4), ways 1-3). */
function isWeakAfterAbsence(way: ServiceWay): boolean {
  return serviceWays.find((row) => row.way === way)?.mustBeRepeatedAfterAbsence ?? false;
}

/**
 * Did not come to the hearing before, and had been told by nothing but an e-mail; or had to be told otherwise already and has
 * not come since, e.g. because that hearing was put off.
 */
export function needsOtherWay(
  came: boolean | null,
  { services, mustBeOtherWay }: Pick<ParticipantSummons, 'services' | 'mustBeOtherWay'>,
): boolean {
  if (mustBeOtherWay) return came !== true;
  return came === false && services.length > 0 && services.every(({ way }) => isWeakAfterAbsence(way));
}

/** Served by one of the seven ways, after an absence by one that fixes the delivery. */
export function isServed({
  services,
  mustBeOtherWay,
}: Pick<ParticipantSummons, 'services' | 'mustBeOtherWay'>): boolean {
  return services.some(({ way }) => !mustBeOtherWay || !isWeakAfterAbsence(way));
}

/**
 * A hearing is not opened over somebody who was not told of it; whether it is held all the same the judge decides.
 * A hearing that came from elsewhere without its notices is not stopped: nothing is known of them here.
 */
export function hearingCannotStartBeforeNoticeIsServed(
  summoned: readonly ParticipantSummons[],
): 'HEARINGS_NOTICE_NOT_SERVED' | null {
  return summoned.every(isServed) ? null : 'HEARINGS_NOTICE_NOT_SERVED';
}

/** When people are reminded; a house rule after what cut absences elsewhere, no norm demands it. */
export interface ReminderRule {
  readonly daysBefore: number;
  /** Wall-clock time from which it is sent. */
  readonly from: string;
  readonly source: string;
  readonly verified: boolean;
}

const reminder = (daysBefore: number): ReminderRule => ({
  ...{ daysBefore, from: '10:00', verified: false },
  source: 'House rule: reminders with a plan cut absences by about a quarter (New York, 2016-2018)',
});

export const reminderRules: readonly ReminderRule[] = [reminder(7), reminder(3), reminder(1)];

/** On the very day and not before its hour; nobody is reminded on the day on which the notice itself was made. */
export function reminderIsDue(
  { daysBefore, from }: Pick<ReminderRule, 'daysBefore' | 'from'>,
  { startsAt, madeAt }: { readonly startsAt: Temporal.Instant; readonly madeAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const today = legalDay(now);
  if (!legalDay(startsAt).subtract({ days: daysBefore }).equals(today)) return false;
  if (legalDay(madeAt).equals(today)) return false;
  const time = now.toZonedDateTimeISO(ALMATY).toPlainTime();
  return Temporal.PlainTime.compare(time, Temporal.PlainTime.from(from)) >= 0;
}
