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
import { markKept } from '#modules/minutes/events';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { EventDefinition } from '#platform/events';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { followCourse } from '../actions/follow-course.ts';
import { followMark } from '../actions/follow-mark.ts';
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
    handleEvent(
      markKept,
      'conference.on-mark-kept',
      ({ hearingId, at, ...mark }) =>
        followMark(platform, { ...mark, hearingId: hearingId as HearingId, at: Temporal.Instant.from(at ?? '') }),
      ({ kind, at }) => at !== undefined && movingKinds.includes(kind),
    ),
  ];
}

/** Marks of the record that move the room; its beginning and end come by the course of the hearing. */
const movingKinds = ['break', 'deliberation', 'resume', 'announcement', 'closed', 'open'];

/** Who takes part by video may be said after the room was opened. */
async function addSeats(platform: Platform, hearingId: HearingId): Promise<void> {
  if (!(await findRoomOfHearing(platform.reads, hearingId))) return;
  const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.open-room' };
  await openHearingRoom(platform, act, hearingId);
}
