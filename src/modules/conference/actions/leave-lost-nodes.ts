import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { nodeRegistry } from '../store/node-registry.ts';
import { deletePublicationsOfRoom } from '../store/publication-store.ts';
import { lockRoom, roomsOnNodes } from '../store/room-store.ts';
import { saveRoom } from './change-room.ts';

const act: Act = { actor: { kind: 'system', name: 'media-node' }, action: 'conference.leave-lost-nodes' };

/**
 * Takes rooms from nodes that have fallen silent and tells everybody who sits in them: whoever asks for a token then gets
 * another node. Each node does it; the first one is enough.
 */
export async function leaveLostNodes(platform: Platform): Promise<void> {
  const { isSilent } = await import('@ashyq/media-router/host');
  const { reads, clock } = platform;
  const nowMs = clock.now().epochMilliseconds;
  const silent = (await nodeRegistry(reads).nodes()).filter((one) => isSilent(one, nowMs)).map(({ node }) => node);
  if (silent.length === 0) return;
  for (const { id } of await roomsOnNodes(reads, silent)) {
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'room', id });
      const room = await lockRoom(tx, id);
      if (!room?.node || !silent.includes(room.node) || room.phase === 'ended') return;
      await deletePublicationsOfRoom(tx, id);
      const changes = { node: null, media_epoch: room.media_epoch + 1 };
      await saveRoom(tx, room, changes, { kind: 'node_lost', details: { node: room.node } });
    });
  }
}
