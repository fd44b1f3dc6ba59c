import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { hearingPaused, hearingResumed } from '../events.ts';
import { pauseHearing as pause, resumeHearing as resume } from '../model/change-course.ts';
import { changeCourse, type HearingSeen } from './change-hearing.ts';

/** Announces a break. @param resumesAt null: nobody knows @throws HEARINGS_NOT_IN_PROGRESS, HEARINGS_BREAK_TIME, HEARINGS_ENDED */
export async function pauseHearing(
  platform: Platform,
  act: Act,
  { resumesAt, ...seen }: HearingSeen & { readonly resumesAt: Temporal.Instant | null },
): Promise<void> {
  await changeCourse(platform, act, seen, {
    ...{ deed: 'conduct', kind: 'paused', event: hearingPaused },
    change: (course, now) => pause(course, resumesAt, now),
  });
}

/** Goes on after a break. @throws HEARINGS_NOT_PAUSED, HEARINGS_ENDED */
export async function resumeHearing(platform: Platform, act: Act, seen: HearingSeen): Promise<void> {
  await changeCourse(platform, act, seen, {
    ...{ deed: 'conduct', kind: 'resumed', event: hearingResumed },
    change: (course) => resume(course),
  });
}
