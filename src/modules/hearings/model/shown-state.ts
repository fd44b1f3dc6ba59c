import type { HearingCourse, HearingState } from './hearing-course.ts';

/** What people are shown: `delayed` is also a hearing that should have begun and of which the court has said nothing. */
export type ShownState = HearingState | 'about_to_begin';

/** From so many minutes before its time a hearing is about to begin (house rule). */
export const aboutToBeginMinutes = 10;
/** For so many minutes after its time it is not yet called late (house rule). */
export const graceMinutes = 5;

/** The state as of now; only a hearing that has not begun depends on the clock. */
export function shownState(hearing: HearingCourse, now: Temporal.Instant): ShownState {
  if (hearing.state !== 'scheduled' && hearing.state !== 'delayed') return hearing.state;
  const expectedAt = expectedStart(hearing);
  if (!expectedAt) return 'delayed';
  const minutesPast = minutesBetween(expectedAt, now);
  if (minutesPast < -aboutToBeginMinutes) return hearing.state;
  return minutesPast < graceMinutes ? 'about_to_begin' : 'delayed';
}

/** Next instant at which `shownState` changes by the clock alone; null when it will not. For timers of boards. */
export function nextShownChange(hearing: HearingCourse, now: Temporal.Instant): Temporal.Instant | null {
  if (hearing.state !== 'scheduled' && hearing.state !== 'delayed') return null;
  const expectedAt = expectedStart(hearing);
  if (!expectedAt) return null;
  const changes = [expectedAt.subtract({ minutes: aboutToBeginMinutes }), expectedAt.add({ minutes: graceMinutes })];
  return changes.find((at) => Temporal.Instant.compare(at, now) > 0) ?? null;
}

/** A delayed hearing begins when the court said, or nobody knows when; any other at its time. */
function expectedStart({ state, delay, startsAt }: HearingCourse): Temporal.Instant | null {
  return state === 'delayed' ? (delay?.expectedAt ?? null) : startsAt;
}

/** Minutes from one instant to another, with fractions; below zero when the second is earlier. */
export function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
}
