import { randomUUID } from 'node:crypto';
import type { NodeLoad, Right, TurnCredentials } from '@ashyq/media-router/host';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { conferenceErrors } from '../errors.ts';
import { TOKEN_LIFE } from '../model/media-keys.ts';
import { mediaPersonOf } from '../model/media-person.ts';
import { mediaKeys } from '../queries/media-keys.ts';
import { nodeRegistry } from '../store/node-registry.ts';
import { deletePublicationsOfRoom } from '../store/publication-store.ts';
import type { RoomRow } from '../store/tables.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';

export interface Connecting extends InRoom {
  readonly right: Right;
}

export interface MediaPass {
  /** Goes into the Authorization header of one POST, and is never logged. */
  readonly token: string;
  /** `/whip/{room}` and `/whep/{room}/{publication}` are below it. */
  readonly origin: string;
  readonly expiresAt: Temporal.Instant;
  /** Relays with credentials that end with the token; empty where there is none. */
  readonly relays: readonly TurnCredentials[];
}

/**
 * A token for one connection of the seat, and the node of the room: chosen by load when the first one connects, and again when
 * it has fallen silent.
 * @throws CONFERENCE_PASS_TAKEN_OVER, CONFERENCE_NODES_FULL, CONFERENCE_ENDED
 */
export async function connectSeat(platform: Platform, act: Act, { right, ...place }: Connecting): Promise<MediaPass> {
  const { issueToken, turnCredentials } = await import('@ashyq/media-router/host');
  return await changeRoom(platform, act, { ...place, deed: 'connect' }, async (tx, { room, own, seats }) => {
    if (!own) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const { node, origin } = await nodeOf(tx, room, seats.length);
    const expiresAt = tx.clock.now().add(TOKEN_LIFE);
    const seconds = Math.floor(expiresAt.epochMilliseconds / 1000);
    const grant = {
      id: randomUUID(),
      room: room.id,
      person: mediaPersonOf(own),
      role: own.place,
      right,
      expiresAt: seconds,
    };
    tx.record({ kind: 'room', id: room.id }, { change: 'token_issued', seat: own.id, right });
    const { turn } = platform.config;
    const relays = turn ? [turnCredentials(turn, grant.id, seconds)] : [];
    return { token: issueToken(grant, mediaKeys(platform, node)), origin, expiresAt, relays };
  });
}

async function nodeOf(tx: Tx, room: RoomRow, people: number): Promise<Pick<NodeLoad, 'node' | 'origin'>> {
  const { deliveriesOf, placeRoom } = await import('@ashyq/media-router/host');
  const now = tx.clock.now().epochMilliseconds;
  const nodes = await nodeRegistry(tx).nodes();
  // A node keeps its room while it is heard, whatever else it carries by now.
  const kept = nodes
    .filter(({ node }) => node === room.node)
    .map((one) => ({ ...one, promised: 0, isDraining: false }));
  const own = placeRoom(kept, 0, now);
  if (own) return own;
  const chosen = placeRoom(nodes, deliveriesOf(people), now);
  if (!chosen) throw conferenceErrors('CONFERENCE_NODES_FULL');
  // What the node before carried is gone with it.
  await deletePublicationsOfRoom(tx, room.id);
  const changes = { node: chosen.node, media_epoch: room.media_epoch + (room.node === null ? 0 : 1) };
  await saveRoom(tx, room, changes, { kind: 'placed_on_node', details: { node: chosen.node } });
  return chosen;
}
