import type { Reads } from '#platform/db';
import { type GuestRole, isGuestRole } from '../model/guest.ts';
import type { SeatId } from '../model/ids.ts';
import { findSeat } from '../store/room-store.ts';

export interface Guest {
  readonly role: GuestRole;
  readonly name: string;
}

/** Who sits there without being of the case, for the record of the hearing; undefined: nobody such. */
export async function findGuest(on: Reads, id: SeatId): Promise<Guest | undefined> {
  const seat = await findSeat(on, id);
  return seat && seat.participant_id === null && isGuestRole(seat.role)
    ? { role: seat.role, name: seat.name }
    : undefined;
}
