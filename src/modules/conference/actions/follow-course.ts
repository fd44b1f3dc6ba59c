import { getStaffHearing, type HearingId, type HearingState } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { backFrom, isSitting, type Phase } from '../model/room.ts';
import { findRoomOfHearing, lockRoom, seatsOf } from '../store/room-store.ts';
import type { RoomRow } from '../store/tables.ts';
import { enterPhase } from './change-phase.ts';
import { saveRoom } from './change-room.ts';

const system = { kind: 'system', name: 'conference' } as const;

/** The phase that the hearing's state asks for; undefined: the one it has is right. In deliberation the hearing is paused. */
function phaseAsked(state: HearingState, { phase, phase_before: sitting }: RoomRow): Phase | undefined {
  if (phase === 'ended') return undefined;
  if (state === 'finished' || state === 'adjourned') return 'ended';
  if (state === 'paused') return phase === 'paused' || phase === 'deliberation' ? undefined : 'paused';
  if (state === 'in_progress') return isSitting(phase) ? undefined : backFrom(sitting);
  return undefined;
}

/** Brings the room to where its hearing is. Run again it changes nothing. */
export async function followCourse(platform: Platform, hearingId: HearingId): Promise<void> {
  const seen = await findRoomOfHearing(platform.reads, hearingId);
  if (!seen) return;
  const act: Act = { actor: system, action: 'conference.follow-course' };
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: seen.id });
    const room = await lockRoom(tx, seen.id);
    if (!room) return;
    const { course } = await getStaffHearing(tx, system, hearingId);
    const isMoved = !course.startsAt.equals(room.starts_at);
    if (isMoved) await saveRoom(tx, room, { starts_at: course.startsAt }, { kind: 'moved' });
    const phase = phaseAsked(course.state, room);
    const resumesAt = course.resumesAt ?? undefined;
    if (phase) await enterPhase(tx, room, await seatsOf(tx, room.id), { phase, resumesAt, kind: 'followed_hearing' });
  });
}
