import { publish } from '@ashyq/media-router/client';
import { patience, type Wire } from './wire.ts';

const PROBES = 4;
/** Sound and a small picture want so much; a call that answers later than this is a conversation no more. */
const LEAST_BITS_PER_S = 300_000;
const SLOWEST_ANSWER_MS = 700;
const CONNECT_MS = 6_000;

/** Whether the way to the court carries pages fast enough. @param probe an address of this site that answers with some bytes */
export async function tryPages(probe: string): Promise<'works' | 'slow' | 'blocked'> {
  const answersMs: number[] = [];
  let bitsPerS = 0;
  try {
    for (let count = 0; count < PROBES; count += 1) {
      const from = performance.now();
      const answer = await fetch(probe, { cache: 'no-store', signal: patience(8_000) });
      const answeredAt = performance.now();
      const bytes = (await answer.arrayBuffer()).byteLength;
      answersMs.push(answeredAt - from);
      bitsPerS = Math.max(bitsPerS, (bytes * 8_000) / Math.max(1, performance.now() - answeredAt));
    }
  } catch {
    return 'blocked';
  }
  const median = [...answersMs].sort((a, b) => a - b)[Math.floor(PROBES / 2)] ?? Infinity;
  return median > SLOWEST_ANSWER_MS || bitsPerS < LEAST_BITS_PER_S ? 'slow' : 'works';
}

/**
 * Whether sound and picture find a way to the room: the very way of the hearing, sent to nobody before the judge lets the
 * person in. @returns undefined when the house gives no token now, which says nothing of this network
 */
export async function tryMedia(
  wire: Wire,
  roomId: string,
  stream: MediaStream,
): Promise<'works' | 'relay_only' | 'blocked' | undefined> {
  for (const policy of ['all', 'relay'] as const) {
    try {
      const door = await wire.door(roomId);
      if (policy === 'relay' && (door.iceServers ?? []).length === 0) return 'blocked';
      const { connection, close } = await publish({ ...door, iceTransportPolicy: policy }, stream, false);
      const isThere = await connects(connection);
      await close().catch(() => connection.close());
      if (isThere) return policy === 'all' ? 'works' : 'relay_only';
    } catch {
      return undefined;
    }
  }
  return 'blocked';
}

async function connects(connection: RTCPeerConnection): Promise<boolean> {
  return await new Promise((resolve) => {
    const look = (): void => {
      if (connection.connectionState === 'connected') resolve(true);
      if (connection.connectionState === 'failed') resolve(false);
    };
    connection.addEventListener('connectionstatechange', look);
    setTimeout(() => resolve(false), CONNECT_MS);
    look();
  });
}
