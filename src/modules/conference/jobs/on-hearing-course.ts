import type { HearingId } from '#modules/hearings';
import {
  type HearingFact,
  hearingAdjourned,
  hearingChanged,
  hearingFinished,
  hearingMoved,
  hearingPaused,
  hearingResumed,
  hearingStarted,
} from '#modules/hearings/events';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { EventDefinition } from '#platform/events';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { followCourse } from '../actions/follow-course.ts';
import { openHearingRoom } from '../actions/open-room.ts';
import { findRoomOfHearing } from '../store/room-store.ts';

/** The room goes with the hearing, whichever screen took it on: the secretary's marks, the judge's panel, an adjournment. */
export function onHearingCourse(platform: Platform): readonly JobHandler[] {
  const follow = (event: EventDefinition<HearingFact>, name: string): JobHandler =>
    handleEvent(event, `conference.on-hearing-${name}`, ({ hearingId }) =>
      followCourse(platform, hearingId as HearingId),
    );
  return [
    follow(hearingStarted, 'started'),
    follow(hearingPaused, 'paused'),
    follow(hearingResumed, 'resumed'),
    follow(hearingFinished, 'finished'),
    follow(hearingAdjourned, 'adjourned'),
    follow(hearingMoved, 'moved'),
    handleEvent(hearingChanged, 'conference.on-hearing-changed', ({ hearingId }) =>
      addSeats(platform, hearingId as HearingId),
    ),
  ];
}

/** Who takes part by video may be said after the room was opened. */
async function addSeats(platform: Platform, hearingId: HearingId): Promise<void> {
  if (!(await findRoomOfHearing(platform.reads, hearingId))) return;
  const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.open-room' };
  await openHearingRoom(platform, act, hearingId);
}
