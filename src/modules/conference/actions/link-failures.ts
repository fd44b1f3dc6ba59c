import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { linkFailed } from '../events.ts';
import type { FailureId } from '../model/ids.ts';
import { isFailureDecision, isFailureKind } from '../model/link-failure.ts';
import type { FailureRow, RoomRow, SeatRow } from '../store/tables.ts';
import { findFailure, insertFailure, updateFailure } from '../store/talk-store.ts';
import { changeRoom, factOf, type InRoom, saveRoom } from './change-room.ts';

const LONGEST_SECONDS = 24 * 3600;

/** What the device of somebody afar has seen of its own link: «did not hear for 12 s». @throws CONFERENCE_FAILURE_WRONG */
export async function tellFailure(
  platform: Platform,
  act: Act,
  { kind, seconds, ...place }: InRoom & { readonly kind: string; readonly seconds: number },
): Promise<FailureId> {
  const isWhole = Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_SECONDS;
  if (!isFailureKind(kind) || !isWhole) throw conferenceErrors('CONFERENCE_FAILURE_WRONG');
  return await changeRoom(platform, act, { ...place, deed: 'tell-failure' }, async (tx, { room, own }) => {
    if (!own) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const [id, now] = [newId<FailureId>(), tx.clock.now()];
    const row = {
      ...{ id, room_id: room.id, seat_id: own.id, kind, seconds, began_at: now.subtract({ seconds }), noticed_at: now },
      ...{ phase: room.phase, decision: null, decided_by: null, decided_at: null },
    };
    await insertFailure(tx, row);
    await saveRoom(tx, room, {}, { kind: 'failed', seatId: own.id, otherId: id, details: { failure: kind, seconds } });
    publish(tx, room, own, row);
    return id;
  });
}

/**
 * What follows is the judge's decision (CPC RK art. 133-3), once; pausing or putting off is then done by its own deed.
 * @throws CONFERENCE_FAILURE_WRONG, CONFERENCE_FAILURE_SETTLED, CONFERENCE_NOT_FOUND
 */
export async function decideFailure(
  platform: Platform,
  act: Act,
  { failureId, decision, ...place }: InRoom & { readonly failureId: FailureId; readonly decision: string },
): Promise<void> {
  if (!isFailureDecision(decision)) throw conferenceErrors('CONFERENCE_FAILURE_WRONG');
  await changeRoom(platform, act, { ...place, deed: 'decide-failure' }, async (tx, { room, seat }) => {
    const failure = await findFailure(tx, failureId);
    if (failure?.room_id !== room.id) throw conferenceErrors('CONFERENCE_NOT_FOUND');
    if (failure.decision) throw conferenceErrors('CONFERENCE_FAILURE_SETTLED');
    const by = act.actor.kind === 'staff' ? act.actor.personId : null;
    await updateFailure(tx, failureId, { decision, decided_by: by, decided_at: tx.clock.now() });
    const entry = { kind: 'failure_decided', seatId: failure.seat_id, otherId: failureId, details: { decision } };
    await saveRoom(tx, room, {}, entry);
    publish(tx, room, seat(failure.seat_id), { ...failure, decision });
  });
}

function publish(tx: Tx, room: RoomRow, seat: SeatRow, { id, kind, seconds, decision }: FailureRow): void {
  tx.publish(linkFailed, {
    ...{ ...factOf(room), failureId: id, participantId: seat.participant_id, kind, seconds, decision },
  });
}
