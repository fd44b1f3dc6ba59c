import type { EndReason } from '@ashyq/media-router/host';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import type { RoomId, SeatId } from '../model/ids.ts';
import {
  deletePublication,
  deletePublicationsOfRoom,
  insertPublication,
  sendsStill,
} from '../store/publication-store.ts';
import { findSeat, lockRoom, updateSeat } from '../store/room-store.ts';
import type { RoomRow, SeatRow } from '../store/tables.ts';
import { saveRoom } from './change-room.ts';

const act: Act = { actor: { kind: 'system', name: 'media-node' }, action: 'conference.note-media' };

export interface Sent {
  readonly roomId: RoomId;
  readonly seatId: SeatId;
  /** Which device of the seat, see `Sitting`. */
  readonly entries: number;
  readonly publication: string;
}

/** Somebody's sound or picture has come to the room: the others may subscribe to it. */
export async function notePublished(
  platform: Platform,
  { node, kinds, ...sent }: Sent & { readonly node: string; readonly kinds: readonly ('sound' | 'picture')[] },
): Promise<void> {
  await inRoom(platform, sent, async (tx, room, seat) => {
    const columns = { id: sent.publication, room_id: room.id, seat_id: seat.id, node, began_at: tx.clock.now() };
    const has = { has_sound: kinds.includes('sound'), has_picture: kinds.includes('picture') };
    await insertPublication(tx, { ...columns, ...has });
    await updateSeat(tx, seat.id, { lost_at: null });
    await saveRoom(
      tx,
      room,
      {},
      { kind: seat.lost_at ? 'came_back' : 'connected', seatId: seat.id, details: { ...has } },
    );
  });
}

/** It has ended. Who sends nothing any more is gone, which the log tells with its reason; a device whose seat was taken over is not missed. */
export async function noteEnded(
  platform: Platform,
  { reason, ...sent }: Sent & { readonly reason: EndReason },
): Promise<void> {
  await inRoom(platform, sent, async (tx, room, seat) => {
    // Subscriptions end here too, and are nobody's news.
    if (!(await deletePublication(tx, sent.publication))) return;
    const isGone = seat.entries === sent.entries && !(await sendsStill(tx, seat.id));
    if (isGone) await updateSeat(tx, seat.id, { lost_at: tx.clock.now() });
    await saveRoom(
      tx,
      room,
      {},
      { kind: reason === 'lost' ? 'lost' : 'disconnected', seatId: seat.id, details: { reason } },
    );
  });
}

/** The process of the room has died and begun anew: everybody connects again. */
export async function noteRestarted(platform: Platform, roomId: RoomId): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: roomId });
    const room = await lockRoom(tx, roomId);
    if (!room) return;
    await deletePublicationsOfRoom(tx, roomId);
    await saveRoom(tx, room, { media_epoch: room.media_epoch + 1 }, { kind: 'media_restarted' });
  });
}

async function inRoom(
  platform: Platform,
  { roomId, seatId }: Sent,
  work: (tx: Tx, room: RoomRow, seat: SeatRow) => Promise<void>,
): Promise<void> {
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: roomId });
    const [room, seat] = [await lockRoom(tx, roomId), await findSeat(tx, seatId)];
    if (room && seat?.room_id === roomId) await work(tx, room, seat);
  });
}
