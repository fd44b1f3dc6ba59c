import type { Platform } from '#platform';
import { everyActorOf, type LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import type { RoomId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findRoom, seatsOf } from '../store/room-store.ts';
import type { SeatRow } from '../store/tables.ts';
import { roomScope } from './room-scope.ts';
import { passMac, passOfBrowser } from './seat-of-pass.ts';

/** `room:ID` is heard by those who sit there, with an account or by the code alone, and by those who conduct it. */
export function roomTopics(platform: Platform): LiveTopics {
  const { reads } = platform;
  return {
    kind: 'room',
    mayHearInBrowser: async (text, browser) => {
      const id = parseId<RoomId>(text);
      const seats = id ? await seatsOf(reads, id) : [];
      return seats.some(
        (seat) => seat.pass_mac === passMac(platform, passOfBrowser(platform, seat.id, browser)) && isStillThere(seat),
      );
    },
    mayHear: async (text, principal) => {
      const id = parseId<RoomId>(text);
      const room = id && (await findRoom(reads, id));
      if (!room) return false;
      const scope = await roomScope(reads, room);
      if (everyActorOf(principal).some((actor) => mayDo('read-panel', { actor }, scope))) return true;
      const seats = await seatsOf(reads, room.id);
      return seats.some((seat) => seat.person_id === principal.personId && isStillThere(seat));
    },
  };
}

const isStillThere = ({ standing }: SeatRow): boolean => standing !== 'removed';
