import type { HearingCourse } from './hearing-course.ts';
import { type ShownHearing, shownDay } from './honest-delay.ts';

/** Whether a courtroom's day, unchanged by anybody, is shown differently at the second instant. */
export function dayChangesByClock(
  day: readonly HearingCourse[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): boolean {
  const before = shownDay(day, from).map(lookOf);
  return shownDay(day, to).some((shown, index) => lookOf(shown) !== before[index]);
}

/** What a screen tells of a hearing; how many minutes it is late by now is told by no screen. */
function lookOf({ state, delay }: ShownHearing): string {
  return [state, delay?.reason, delay?.expectedAt].join(' ');
}
