import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { RoomId } from '../model/ids.ts';
import { lockRoom } from '../store/room-store.ts';
import { saveRoom } from './change-room.ts';

const act: Act = { actor: { kind: 'system', name: 'conference' }, action: 'conference.go-live' };

/** The countdown is over: the router is told at once. Run again, or after a pause that came first, it changes nothing. */
export async function goLive(platform: Platform, roomId: RoomId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: roomId });
    const room = await lockRoom(tx, roomId);
    if (!room?.live_at || Temporal.Instant.compare(tx.clock.now(), room.live_at) < 0) return;
    await saveRoom(tx, room, { live_at: null }, { kind: 'live' });
  });
}
