import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { delayWithdrawn, hearingDelayed } from '../events.ts';
import { delayHearing as delay, withdrawDelay as withdraw } from '../model/change-course.ts';
import type { Delay } from '../model/hearing-course.ts';
import { changeCourse, type HearingSeen } from './change-hearing.ts';

/**
 * Tells everybody who waits that the hearing begins later, and why.
 * @throws HEARINGS_REASON_UNEXPLAINED, HEARINGS_EXPECTED_TIME, HEARINGS_ALREADY_BEGUN, HEARINGS_ENDED
 */
export async function delayHearing(
  platform: Platform,
  act: Act,
  { delay: said, ...seen }: HearingSeen & { readonly delay: Delay },
): Promise<void> {
  await changeCourse(platform, act, seen, {
    ...{ deed: 'delay', kind: 'delayed', event: hearingDelayed },
    change: (course, now) => delay(course, said, now),
  });
}

/** Takes a delay back that was said by mistake. @throws HEARINGS_NOT_DELAYED, HEARINGS_SET_TIME_PASSED, HEARINGS_ENDED */
export async function withdrawDelay(platform: Platform, act: Act, seen: HearingSeen): Promise<void> {
  await changeCourse(platform, act, seen, {
    ...{ deed: 'delay', kind: 'delay_withdrawn', event: delayWithdrawn },
    change: withdraw,
  });
}
