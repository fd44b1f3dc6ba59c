/** The process of one room: its connections live and die with it. Started by {@link file://./room-process.ts}. */
import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { Malformed } from '@ashyq/cmaf';
import { DataChannelEngine } from '../engine/data-channel-engine.ts';
import type { Answered } from '../http/room-access.ts';
import { Refusal } from '../room/refusal.ts';
import { Room } from '../room/room.ts';
import type { FromRoom, RoomCalls, RoomEvent, RoomProcessOptions, ToRoom } from './room-call.ts';
import { tapFrame } from './tap-frame.ts';

/** Missing packets are asked for with those that come; the clock is for when none do. */
const TICK_MS = 50;

let calls: RoomCalls | undefined;

process.on('message', (message: ToRoom) => {
  if (message.kind === 'begin') {
    calls = begin(message.options);
    tell({ kind: 'ready' });
  } else void answer(message);
});
// Without its owner nobody says any more who may hear whom.
process.on('disconnect', () => process.exit(0));

function tell(message: FromRoom): void {
  if (process.connected) process.send?.(message);
}

async function answer({ number, method, args }: Extract<ToRoom, { kind: 'call' }>): Promise<void> {
  try {
    if (!calls) throw new Error('the room has not begun');
    const call = calls[method] as (...given: readonly unknown[]) => Promise<unknown>;
    tell({ kind: 'done', number, value: await call(...args) });
  } catch (failed) {
    tell({ kind: 'failed', number, reason: failed instanceof Error ? failed.message : 'unknown' });
  }
}

function begin({ engine, limits }: RoomProcessOptions): RoomCalls {
  const event = (told: RoomEvent): void => tell({ kind: 'event', event: told });
  const room = new Room({
    ...{ engine: new DataChannelEngine(engine), limits },
    events: {
      published: (told) => event({ kind: 'published', ...told }),
      connected: (told) => event({ kind: 'connected', ...told }),
      ended: (told) => event({ kind: 'ended', ...told }),
      spoke: (told) => event({ kind: 'spoke', ...told }),
    },
    nowMs: () => performance.now(),
    newId: () => randomBytes(12).toString('base64url'),
  });
  setInterval(() => room.tick(), TICK_MS);
  return {
    apply: async (state) => room.apply(state),
    publish: (person, offer) => answered(room.publish(person, offer)),
    subscribe: (person, publication, offer) => answered(room.subscribe(person, publication, offer)),
    addCandidates: async (connection, candidates) => room.addCandidates(connection, candidates),
    want: async (connection, wanted) => room.want(connection, wanted),
    leave: async (connection) => room.leave(connection),
    tap: async (publication, socketPath) => tap(room, publication, socketPath),
    stats: async () => room.stats(),
  };
}

async function answered(asked: Promise<{ readonly id: string; readonly answer: string }>): Promise<Answered> {
  try {
    const { id, answer: text } = await asked;
    return { ok: true, connection: id, answer: text };
  } catch (refused) {
    if (refused instanceof Refusal) return { ok: false, reason: refused.code };
    if (refused instanceof Malformed) return { ok: false, reason: 'malformed' };
    throw refused;
  }
}

/** A recorder that is gone or too slow loses packets, which it sees by their numbers; the room never waits for it. */
const MOST_WAITING_BYTES = 4 * 1024 * 1024;

function tap(room: Room, publication: string, socketPath: string): void {
  const socket = createConnection(socketPath);
  const stop = room.tap(publication, {
    packet: (medium, packet) => {
      if (socket.writableLength < MOST_WAITING_BYTES) socket.write(tapFrame({ medium, packet, arrivedMs: Date.now() }));
    },
    ended: () => socket.end(),
  });
  socket.on('error', stop);
  socket.on('close', stop);
}
