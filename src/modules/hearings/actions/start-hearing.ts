import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { hearingStarted } from '../events.ts';
import { startHearing as start } from '../model/change-course.ts';
import { changeCourse, type HearingSeen } from './change-hearing.ts';

/** Opens the hearing now. @throws HEARINGS_BEFORE_ITS_TIME, HEARINGS_ANOTHER_DAY, HEARINGS_ALREADY_BEGUN, HEARINGS_ENDED */
export async function startHearing(platform: Platform, act: Act, seen: HearingSeen): Promise<void> {
  await changeCourse(platform, act, seen, { deed: 'conduct', kind: 'started', event: hearingStarted, change: start });
}
