import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { phaseOfMark } from '../model/phase-of-mark.ts';
import { listPhaseSteps } from '../queries/phase-steps.ts';
import { findRoomOfHearing, keepStepInstant, lockRoom, seatsOf } from '../store/room-store.ts';
import { enterPhase } from './change-phase.ts';
import { saveRoom } from './change-room.ts';

const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.follow-mark' };

export interface KeptMark {
  readonly markId: string;
  readonly hearingId: HearingId;
  /** One of `markKinds` of the record. */
  readonly kind: string;
  readonly at: Temporal.Instant;
}

/**
 * Brings the room to where the secretary's mark says that the hearing is: break, deliberation, closed part. A mark that is older
 * than what moved the room last, and the mark of the room's own step, move nothing. Run again it changes nothing.
 */
export async function followMark(platform: Platform, { markId, hearingId, kind, at }: KeptMark): Promise<void> {
  const seen = await findRoomOfHearing(platform.reads, hearingId);
  if (!seen) return;
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: seen.id });
    const room = await lockRoom(tx, seen.id);
    if (!room || (room.stepped_at && Temporal.Instant.compare(at, room.stepped_at) < 0)) return;
    if ((await listPhaseSteps(tx, hearingId)).some((step) => step.markId === markId)) return;
    const marked = phaseOfMark({ phase: room.phase, sitting: room.phase_before }, kind);
    if (!marked) return await keepStepInstant(tx, room.id, at);
    const { phase, sitting, step } = marked;
    if (phase === room.phase) {
      const changes = { phase_before: sitting, stepped_at: at };
      return await saveRoom(tx, room, changes, { kind: step, details: { phase } });
    }
    await enterPhase(tx, room, await seatsOf(tx, room.id), { phase, steppedAt: at, kind: step });
  });
}
