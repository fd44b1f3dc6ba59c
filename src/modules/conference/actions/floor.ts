import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { floorGiven } from '../events.ts';
import { isGuestRole } from '../model/guest.ts';
import type { SeatId } from '../model/ids.ts';
import { theFloorIsAskedForInASitting } from '../model/room-rules.ts';
import { updateSeat } from '../store/room-store.ts';
import type { SeatRow } from '../store/tables.ts';
import { changeRoom, factOf, type InRoom, saveRoom } from './change-room.ts';

/** «Сөз сұраймын»: the queue keeps the order of asking; pressed again it changes nothing. @throws CONFERENCE_NOT_SITTING, CONFERENCE_NOT_ADMITTED */
export async function raiseHand(
  platform: Platform,
  act: Act,
  { isRaised, ...place }: InRoom & { readonly isRaised: boolean },
): Promise<void> {
  await changeRoom(platform, act, { ...place, deed: 'ask-floor' }, async (tx, { room, own }) => {
    if (!own) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const refusal = isRaised && theFloorIsAskedForInASitting(room.phase, own);
    if (refusal) throw conferenceErrors(refusal);
    await updateSeat(tx, own.id, { hand_raised_at: isRaised ? (own.hand_raised_at ?? tx.clock.now()) : null });
    await saveRoom(tx, room, {}, { kind: isRaised ? 'hand_raised' : 'hand_lowered', seatId: own.id });
  });
}

export interface Floor extends InRoom {
  readonly asker: SeatId;
  /** Nobody: the asker speaks to the court. */
  readonly asked: SeatId | null;
}

/**
 * The judge gives the floor: who asks whom. It is told as a fact, so that it becomes a mark of the recording.
 * @throws CONFERENCE_NOT_SITTING, CONFERENCE_NOT_ADMITTED
 */
export async function giveFloor(platform: Platform, act: Act, { asker, asked, ...place }: Floor): Promise<void> {
  await changeRoom(platform, act, { ...place, deed: 'give-floor' }, async (tx, { room, seat }) => {
    const [from, to] = [seat(asker), asked ? seat(asked) : undefined];
    for (const one of to ? [from, to] : [from]) {
      const refusal = theFloorIsAskedForInASitting(room.phase, one);
      if (refusal) throw conferenceErrors(refusal);
      // The judge who gives the word to somebody wants to hear it.
      await updateSeat(tx, one.id, { hand_raised_at: null, is_muted: false });
    }
    const entry = { kind: 'floor_given', seatId: asker, otherId: asked ?? undefined };
    await saveRoom(tx, room, { floor_asker: asker, floor_asked: asked }, entry);
    tx.publish(floorGiven, {
      ...{ ...factOf(room), markId: newId(), asker: speakerOf(from), asked: to ? speakerOf(to) : null },
      guests: { asker: guestOf(from), asked: to ? guestOf(to) : null },
      at: tx.clock.now().toString(),
    });
  });
}

/** The case does not know a guest: the mark finds the name by the seat. */
function guestOf({ id, role, participant_id: participantId }: SeatRow): string | null {
  return participantId === null && isGuestRole(role) ? id : null;
}

/** As marks of a hearing name them; the hall is many people. */
function speakerOf({ place, participant_id: participantId }: SeatRow): string | null {
  if (place === 'bench') return 'judge';
  return place === 'clerk' ? 'secretary' : participantId;
}
