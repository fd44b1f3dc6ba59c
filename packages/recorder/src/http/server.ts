import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Clock } from '../clock/clock.ts';
import type { Courtroom } from '../courtroom/courtroom.ts';
import { RoomRefusal } from '../courtroom/room-state.ts';
import type { UploadState } from '../upload/uploader.ts';
import { Access } from './access.ts';
import { BadRequest, readJson, sendJson } from './answer.ts';
import { readOrder, readSetting } from './read-order.ts';
import { Screen } from './screen.ts';
import { tellChanges } from './tell-changes.ts';

export interface RecorderServerOptions {
  readonly courtroom: Courtroom;
  readonly clock: Clock;
  readonly host: string;
  /** 0 for whatever is free. */
  readonly port: number;
  /** Bearer key of the screens. */
  readonly key: string;
  /** Origins of the court whose pages speak to this address. */
  readonly origins: readonly string[];
  readonly uploads?: () => UploadState;
  /** PEM; a page of the court that came by https speaks to no plain http but on the same machine. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  parameters: readonly string[],
) => Promise<void> | void;

/** A preview that is watched too slowly is ended; its watcher asks again. */
const MOST_WAITING_BYTES = 4_000_000;

/** The recorder's own address: for the secretary's screen of the court, and a plain screen of its own. */
export class RecorderServer {
  readonly #options: RecorderServerOptions;
  readonly #access: Access;
  readonly #screen: Screen;
  readonly #server: Server;
  readonly #routes: readonly (readonly [method: string, path: RegExp, run: Handler])[];

  constructor(options: RecorderServerOptions) {
    this.#options = options;
    this.#access = new Access(options.key, options.origins);
    this.#screen = new Screen(options.courtroom, this.#access, options.clock);
    this.#routes = this.#list();
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response);
    this.#server = options.tls ? createSecureServer(options.tls, answer) : createServer(answer);
  }

  /** @returns the port */
  async listen(): Promise<number> {
    this.#server.listen(this.#options.port, this.#options.host);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : this.#options.port;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close').catch(() => undefined);
  }

  #list(): readonly (readonly [string, RegExp, Handler])[] {
    const { courtroom } = this.#options;
    const state: Handler = (_, response) => sendJson(response, 200, this.#state());
    /** Deeds answer with the state that they led to. */
    const deed =
      (run: () => Promise<unknown>): Handler =>
      async (_, response, [id]) => {
        if (courtroom.recordingId !== id) throw new RoomRefusal('not-recording');
        await run();
        sendJson(response, 200, this.#state());
      };
    return [
      ['GET', /^\/v1\/state$/, state],
      ['GET', /^\/v1\/events$/, (request, response) => this.#events(request, response)],
      ['GET', /^\/v1\/precheck$/, async (_, response) => sendJson(response, 200, { cameras: await courtroom.check() })],
      [
        'PUT',
        /^\/v1\/room$/,
        async (request, response) => {
          await courtroom.arrange(readSetting(await readJson(request)));
          sendJson(response, 200, this.#state());
        },
      ],
      [
        'POST',
        /^\/v1\/recordings$/,
        async (request, response) => {
          sendJson(response, 201, {
            head: await courtroom.begin(readOrder(await readJson(request))),
            state: this.#state(),
          });
        },
      ],
      ['POST', /^\/v1\/recordings\/([\w-]+)\/break$/, deed(() => courtroom.pause())],
      ['POST', /^\/v1\/recordings\/([\w-]+)\/resume$/, deed(() => courtroom.goOn())],
      ['POST', /^\/v1\/recordings\/([\w-]+)\/end$/, deed(() => courtroom.end('ended'))],
      [
        'GET',
        /^\/v1\/recordings\/([\w-]+)\/marks$/,
        (_, response) => sendJson(response, 200, { marks: courtroom.marks }),
      ],
      ['POST', /^\/v1\/recordings\/([\w-]+)\/marks$/, (request, response, [id]) => this.#mark(request, response, id)],
      [
        'GET',
        /^\/v1\/preview\/([\w-]+)\.mp4$/,
        (request, response, [track]) => this.#preview(request, response, track),
      ],
    ];
  }

  #state() {
    return { ...this.#options.courtroom.state, uploads: this.#options.uploads?.() };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    for (const [name, value] of Object.entries(this.#access.corsHeaders(request.headers.origin)))
      response.setHeader(name, value);
    response.setHeader('x-content-type-options', 'nosniff');
    try {
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      if (!path.startsWith('/v1/')) return await this.#screen.answer(request, response, path);
      if (!this.#access.isAllowed(request)) return sendJson(response, 401, { code: 'key-unknown' });
      for (const [method, pattern, run] of this.#routes) {
        const match = request.method === method ? pattern.exec(path) : null;
        if (match) return await run(request, response, match.slice(1));
      }
      sendJson(response, 404, { code: 'not-found' });
    } catch (error) {
      sendError(response, error);
    }
  }

  async #mark(request: IncomingMessage, response: ServerResponse, id: string | undefined): Promise<void> {
    const { courtroom } = this.#options;
    if (courtroom.recordingId !== id) throw new RoomRefusal('not-recording');
    const verdict = await courtroom.mark(await readJson(request));
    const status = { kept: 201, known: 200, malformed: 422, 'other-mark-with-this-id': 409, 'no-such-mark': 404 }[
      verdict
    ];
    sendJson(response, status, { code: verdict });
  }

  /** Server-sent events: the whole state, twice a second, and an alarm at once. */
  #events(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const tell = () => response.write(`data: ${JSON.stringify(this.#state())}\n\n`);
    const { courtroom } = this.#options;
    const urgent = () =>
      courtroom.state.alarms.map((alarm) => alarm.code + ('track' in alarm ? alarm.track : '')).join();
    const stop = tellChanges(this.#options.clock, urgent, tell);
    request.on('close', stop);
  }

  #preview(request: IncomingMessage, response: ServerResponse, track: string | undefined): void {
    const preview = this.#options.courtroom.preview(track ?? '');
    if (!preview) {
      sendJson(response, 404, { code: 'not-found' });
      return;
    }
    response.writeHead(200, { 'content-type': 'video/mp4', 'cache-control': 'no-store' });
    response.flushHeaders();
    const stop = preview.watch((bytes) => {
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
      else response.write(bytes);
    });
    request.on('close', stop);
  }
}

const statuses: Readonly<Record<RoomRefusal['code'], number>> = {
  ...{ 'already-recording': 409, 'not-recording': 409, 'no-cameras': 422, 'id-taken': 409 },
};

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy();
  else if (error instanceof RoomRefusal) sendJson(response, statuses[error.code], { code: error.code });
  else if (error instanceof BadRequest) sendJson(response, 422, { code: 'malformed', detail: error.message });
  else sendJson(response, 503, { code: 'failed' });
}
