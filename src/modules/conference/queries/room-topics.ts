import type { Platform } from '#platform';
import { everyActorOf, type LiveTopics } from '#platform/http';
import { parseId } from '#platform/ids';
import type { RoomId } from '../model/ids.ts';
import { mayDo } from '../policy.ts';
import { findRoom, seatsOf } from '../store/room-store.ts';
import { roomScope } from './room-scope.ts';

/** `room:ID` is heard by those who sit there with an account and by those who conduct it. */
export function roomTopics({ reads }: Platform): LiveTopics {
  return {
    kind: 'room',
    mayHear: async (text, principal) => {
      const id = parseId<RoomId>(text);
      const room = id && (await findRoom(reads, id));
      if (!room) return false;
      const scope = await roomScope(reads, room);
      if (everyActorOf(principal).some((actor) => mayDo('read-panel', { actor }, scope))) return true;
      const seats = await seatsOf(reads, room.id);
      return seats.some(({ person_id: id, standing }) => id === principal.personId && standing !== 'removed');
    },
  };
}
