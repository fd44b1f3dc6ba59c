import { type CaseId, participantsActedFor } from '#modules/cases';
import type { Reads } from '#platform/db';
import type { PersonId } from '#platform/ids';
import type { RoomId, SeatId } from '../model/ids.ts';
import type { Phase } from '../model/room.ts';
import { theDoorOpensAnHourBefore } from '../model/room-rules.ts';
import { roomsOfCases, seatsOf } from '../store/room-store.ts';

/** A video room in which somebody with an account has a seat. */
export interface OwnDoor {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  readonly caseId: CaseId;
  readonly startsAt: Temporal.Instant;
  readonly phase: Phase;
  /** Whether it can be entered now. */
  readonly isOpen: boolean;
}

/** So long before the set time the door is shown, with the hour at which it opens; a hearing that goes on stays shown. */
const SHOWN_BEFORE = { hours: 24 };
const SHOWN_AFTER = { hours: 12 };

/** Rooms near in time in which the person, or whom the person stands for, takes part; the nearest first. */
export async function listOwnDoors(
  on: Reads,
  personId: PersonId,
  caseIds: readonly CaseId[],
): Promise<readonly OwnDoor[]> {
  const now = on.clock.now();
  const rooms = await roomsOfCases(on, caseIds, [now.subtract(SHOWN_AFTER), now.add(SHOWN_BEFORE)]);
  const doors = await Promise.all(
    rooms.map(async ({ id, case_id: caseId, starts_at: startsAt, phase }) => {
      if (!caseId) return undefined;
      const [seats, actedFor] = [await seatsOf(on, id), await participantsActedFor(on, caseId, personId)];
      const own = seats.filter((seat) => seat.participant_id !== null && actedFor.includes(seat.participant_id));
      const seat = own.find(({ person_id: holder }) => holder === personId) ?? own[0];
      if (!seat || seat.standing === 'removed') return undefined;
      const isOpen = theDoorOpensAnHourBefore(startsAt, now) === null;
      return { roomId: id, seatId: seat.id, caseId, startsAt, phase, isOpen };
    }),
  );
  return doors.filter((door) => door !== undefined);
}
