import { once } from 'node:events';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { purposesOf } from '../../src/certificate/index.ts';
import { signCms, type TimeStamper } from '../../src/cms/index.ts';
import { subjectOf } from '../../src/kazakhstan/index.ts';
import type { Holder } from '../test-pki.ts';
import { type BasicsRequest, readBasicsRequest, type SignArguments } from './basics-request.ts';

/** What the person at the keyboard does, or what is wrong with the computer. */
export type NcaLayerMood =
  | 'signs'
  | 'cancels'
  | 'module-missing'
  | 'fails'
  /** Signs with the first key whatever the page asked for. */
  | 'ignores-filters'
  | 'is-silent';

export interface NcaLayerOptions {
  /** Keys that the person has; the first that fits the page's filters signs. */
  readonly keys: readonly Holder[];
  readonly clock: () => Temporal.Instant;
  /** PEM for wss://; without it ws:// is served. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Default any free port; NCALayer's own is 13579. */
  readonly port?: number;
  /** Used when the page asks for a time-stamp (`tsaProfile`). */
  readonly timeStamper?: TimeStamper;
}

/**
 * A server that speaks the protocol of NCALayer (module kz.gov.pki.knca.basics, method sign), for journeys in a browser.
 * One request at a time, as the program itself has one window.
 */
export class NcaLayer {
  mood: NcaLayerMood = 'signs';
  readonly requests: BasicsRequest[] = [];
  readonly #options: NcaLayerOptions;
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  #isBusy = false;

  private constructor(options: NcaLayerOptions) {
    this.#options = options;
    this.#http = options.tls ? createSecure(options.tls) : createPlain();
    this.#sockets = new WebSocketServer({ server: this.#http, maxPayload: 64 * 1024 * 1024 });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  static async start(options: NcaLayerOptions): Promise<NcaLayer> {
    const layer = new NcaLayer(options);
    await once(layer.#http.listen(options.port ?? 0, '127.0.0.1'), 'listening');
    return layer;
  }

  get address(): string {
    const { port } = this.#http.address() as AddressInfo;
    return `${this.#options.tls ? 'wss' : 'ws'}://127.0.0.1:${port}/`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#http.close();
    await once(this.#http, 'close');
  }

  #greet(socket: WebSocket): void {
    socket.send(JSON.stringify({ result: { version: '1.4' } }));
    socket.on('message', async (data) => {
      const text = data.toString();
      if (text === '--heartbeat--') socket.send(text);
      else if (this.mood === 'is-silent') this.#listen(text);
      else socket.send(JSON.stringify(await this.#reply(text)));
    });
  }

  /** What was asked is known also where nothing is answered. */
  #listen(text: string): void {
    const request = readBasicsRequest(text);
    if (request) this.requests.push(request);
  }

  async #reply(text: string): Promise<object> {
    const request = readBasicsRequest(text);
    if (!request || this.mood === 'module-missing') return { success: false, errorCode: 'MODULE_NOT_FOUND' };
    if (request.method !== 'sign') return failure('INVOCATION_ERROR', `unknown method ${request.method}`);
    if (this.#isBusy) return failure('GENERAL_ERROR', 'busy');
    this.requests.push(request);
    this.#isBusy = true;
    try {
      return await this.#sign(request.args);
    } finally {
      this.#isBusy = false;
    }
  }

  async #sign(args: SignArguments): Promise<object> {
    if (this.mood === 'cancels') return { status: true, body: {} };
    if (this.mood === 'fails') return failure('SIGNING_FAILURE', 'the key could not be read');
    if (args.format !== 'cms') return failure('INVALID_SIGNING_PARAMS', 'only cms is served here');
    // NCALayer shows no key when none fits; the person can only close the window.
    const key = this.#options.keys.find((one) => this.mood === 'ignores-filters' || fits(one, args));
    if (!key) return { status: true, body: {} };
    const result: string[] = [];
    for (const data of args.data) {
      const cms = await signCms(data, key, {
        isAttached: args.encapsulate,
        signingTime: this.#options.clock(),
        ...(args.wantsTimeStamp && this.#options.timeStamper ? { timeStamper: this.#options.timeStamper } : {}),
      });
      result.push(cms.toBase64());
    }
    return { status: true, body: { result } };
  }
}

function failure(code: string, message: string): object {
  return { status: false, code, message, details: '' };
}

function fits({ certificate }: Holder, { purposes, iin, bin }: SignArguments): boolean {
  const subject = subjectOf(certificate);
  const own = purposesOf(certificate) ?? [];
  if (iin !== '' && subject.iin !== iin) return false;
  if (bin !== '' && subject.bin !== bin) return false;
  return purposes.every((purpose) => own.includes(purpose));
}
