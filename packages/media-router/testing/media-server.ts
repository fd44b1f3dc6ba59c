import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { MediaHandler } from '../src/http/media-handler.ts';
import { answerNode } from '../src/http/node-listener.ts';
import { issueToken, type Right, type TokenKeys } from '../src/http/token.ts';
import type { RoomState } from '../src/room/room-state.ts';
import type { RoomEvent } from '../src/worker/room-call.ts';
import { RoomHost } from '../src/worker/room-host.ts';

const CLIENT = fileURLToPath(new URL('../src/client/connect.ts', import.meta.url));

/** A node with its rooms, its HTTP and the client for browsers, on loopback. */
export class MediaServer {
  readonly host: RoomHost;
  readonly told: RoomEvent[] = [];
  readonly #server: Server;
  readonly #keys: TokenKeys = [{ name: 'test', secret: randomBytes(32) }];

  private constructor() {
    const handler: MediaHandler = new MediaHandler({
      ...{ rooms: { ...bound(() => this.host) }, keys: () => this.#keys, unixSeconds: () => Date.now() / 1000 },
    });
    this.host = new RoomHost({
      engine: { bindAddress: '127.0.0.1' },
      events: {
        event: (room, event) => {
          this.told.push(event);
          if (event.kind === 'ended') handler.resources.ended(room, event.id);
        },
        restarted: (room) => handler.resources.roomEnded(room),
      },
    });
    this.#server = createServer(async (request, response) => {
      if (await answerNode(handler, request, response)) return;
      const isClient = request.url === '/client.js';
      response.setHeader('content-type', isClient ? 'text/javascript' : 'text/html');
      response.end(
        isClient ? stripTypeScriptTypes(readFileSync(CLIENT, 'utf8')) : '<!doctype html><title>media</title>',
      );
    });
  }

  static async open(room: string, state: RoomState): Promise<MediaServer> {
    const server = new MediaServer();
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    server.host.open(room, state, state.people.length);
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  token(room: string, person: string, right: Right): string {
    const expiresAt = Math.floor(Date.now() / 1000) + 600;
    return issueToken(
      { id: randomBytes(9).toString('base64url'), room, person, role: 'test', right, expiresAt },
      this.#keys,
    );
  }

  publications(): string[] {
    return this.told.flatMap((event) => (event.kind === 'published' ? [event.id] : []));
  }

  close(): void {
    this.host.closeAll();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** The handler is made before its rooms. */
function bound(host: () => RoomHost): Pick<RoomHost, 'publish' | 'subscribe' | 'addCandidates' | 'want' | 'leave'> {
  return {
    publish: (...args) => host().publish(...args),
    subscribe: (...args) => host().subscribe(...args),
    addCandidates: (...args) => host().addCandidates(...args),
    want: (...args) => host().want(...args),
    leave: (...args) => host().leave(...args),
  };
}
