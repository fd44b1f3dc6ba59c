import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { hearingFinished } from '../events.ts';
import { finishHearing as finish } from '../model/change-course.ts';
import { changeCourse, type HearingSeen } from './change-hearing.ts';

/** Ends the hearing now; the rest of its slot is free again. @throws HEARINGS_NOT_IN_PROGRESS, HEARINGS_ENDED */
export async function finishHearing(platform: Platform, act: Act, seen: HearingSeen): Promise<void> {
  await changeCourse(platform, act, seen, {
    deed: 'conduct',
    kind: 'finished',
    event: hearingFinished,
    change: finish,
  });
}
