import type { HearingId } from '#modules/hearings';
import type { Reads } from '#platform/db';
import type { RoomId } from '../model/ids.ts';
import type { Phase } from '../model/room.ts';
import type { RoomScope } from '../policy.ts';
import { findRoomOfHearing } from '../store/room-store.ts';
import { roomScope } from './room-scope.ts';

export interface RoomOfHearing {
  readonly id: RoomId;
  readonly phase: Phase;
  readonly scope: RoomScope;
}

/** Whether a hearing has a room, and what the policy has to know of it; tells nothing of who sits there. */
export async function roomOfHearing(on: Reads, hearingId: HearingId): Promise<RoomOfHearing | undefined> {
  const room = await findRoomOfHearing(on, hearingId);
  return room && { id: room.id, phase: room.phase, scope: await roomScope(on, room) };
}
