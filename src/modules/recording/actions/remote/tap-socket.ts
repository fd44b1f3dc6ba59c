import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Malformed } from '@ashyq/cmaf';
import { type TapFrame, TapReader } from '@ashyq/media-router/host';

/** A room's process that was asked to connect does it at once. */
const PATIENCE_MS = 10_000;

export interface TapSocket {
  readonly path: string;
  close(): void;
}

interface TapListener {
  frame(frame: TapFrame): void;
  /** Nothing more comes. */
  ended(): void;
}

/** Where one tap of a room's process comes in: a socket that nobody but this user may open. */
export async function listenForTap(listener: TapListener): Promise<TapSocket> {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-tap-'));
  await chmod(folder, 0o700);
  const path = join(folder, randomBytes(6).toString('hex'));
  let isEnded = false;
  const end = (): void => {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(late);
    server.close();
    void rm(folder, { recursive: true, force: true });
    listener.ended();
  };
  const late = setTimeout(end, PATIENCE_MS);
  const server = createServer((socket) => {
    clearTimeout(late);
    const reader = new TapReader();
    socket.on('data', (bytes: Buffer) => {
      try {
        for (const frame of reader.push(bytes)) listener.frame(frame);
      } catch (malformed) {
        if (!(malformed instanceof Malformed)) throw malformed;
        socket.destroy();
      }
    });
    socket.on('error', end);
    socket.on('close', end);
    stops.add(() => socket.destroy());
  });
  const stops = new Set<() => void>();
  server.listen(path);
  await once(server, 'listening');
  const close = (): void => {
    for (const stop of stops) stop();
    end();
  };
  return { path, close };
}
