import { readGreeting, readSignature } from './nca-layer-answer.ts';
import { NcaLayerFailure, type NcaLayerFailureCode } from './nca-layer-failure.ts';
import { type SignRequest, signMessage } from './nca-layer-request.ts';

export interface NcaLayerOptions {
  /** The program greets at once or not at all; default 2500. Another door has to stand there within three seconds. */
  readonly greetingMs?: number;
  /** The person looks for the key and its password; default 300,000. */
  readonly signingMs?: number;
  /** The browser's question to the person lies open that long; default 60,000. */
  readonly permissionMs?: number;
  /** Whether the browser lets pages speak to programs of this computer, asked when nobody answers. */
  readonly permission?: () => Promise<'granted' | 'denied' | 'prompt' | 'unknown'>;
  /** The browser is asking the person: waiting goes on. */
  readonly onPermissionAsked?: () => void;
  /** The person turns to another door. */
  readonly signal?: AbortSignal;
}

/** One answer or one failure. */
interface Waiting {
  readonly hear: (text: string) => void;
  readonly fail: (failure: NcaLayerFailure) => void;
}

/** One connection with NCALayer for one signature. Nothing that it says of the signer is believed: the server verifies. */
export class NcaLayer {
  readonly #socket: WebSocket;
  readonly #options: NcaLayerOptions;
  #waiting: Waiting | undefined;
  version = '';

  private constructor(socket: WebSocket, options: NcaLayerOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string' && !data.startsWith('--')) this.#waiting?.hear(data);
    });
    socket.addEventListener('close', () => this.#lose());
    options.signal?.addEventListener('abort', () => this.#giveUp('cancelled'));
  }

  /** @throws NcaLayerFailure */
  static async connect(address: string, options: NcaLayerOptions = {}): Promise<NcaLayer> {
    if (options.signal?.aborted) throw new NcaLayerFailure('cancelled');
    const layer = new NcaLayer(openSocket(address), options);
    layer.version = await layer.#greeting();
    return layer;
  }

  /** @returns the CMS in base64. @throws NcaLayerFailure */
  async sign(request: SignRequest): Promise<string> {
    const message = await signMessage(request);
    if (this.#socket.readyState !== WebSocket.OPEN) throw new NcaLayerFailure('closed');
    const answer = this.#next(readSignature, this.#options.signingMs ?? 300_000, async () => 'timed-out');
    this.#socket.send(message);
    return await answer;
  }

  close(): void {
    this.#socket.close();
  }

  #greeting(): Promise<string> {
    return this.#next(readGreeting, this.#options.greetingMs ?? 2500, async (wait) => {
      const permission = await this.#permission();
      if (permission !== 'prompt') return permission === 'denied' ? 'blocked' : 'not-running';
      this.#options.onPermissionAsked?.();
      await wait(this.#options.permissionMs ?? 60_000);
      return (await this.#permission()) === 'granted' ? 'not-running' : 'blocked';
    });
  }

  /** The next message, read. @param tooLate says which failure it is when none has come */
  #next<Result>(
    read: (text: string) => Result,
    patienceMs: number,
    tooLate: (wait: (ms: number) => Promise<void>) => Promise<NcaLayerFailureCode>,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = (ms: number) => new Promise<void>((done) => (timer = setTimeout(done, ms)));
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
      };
      const fail = (failure: NcaLayerFailure): void => {
        end();
        this.#socket.close();
        reject(failure);
      };
      const hear = (text: string): void => {
        try {
          resolve(read(text));
          end();
        } catch (refused) {
          fail(refused instanceof NcaLayerFailure ? refused : new NcaLayerFailure('malformed'));
        }
      };
      const waiting = { hear, fail };
      this.#waiting = waiting;
      void wait(patienceMs)
        .then(() => tooLate(wait))
        .then((code) => this.#waiting === waiting && fail(new NcaLayerFailure(code)));
    });
  }

  async #permission(): Promise<'granted' | 'denied' | 'prompt' | 'unknown'> {
    return (await this.#options.permission?.()) ?? 'unknown';
  }

  /** The socket is gone: before the greeting nobody was there, after it the program was closed. */
  #lose(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    if (this.version !== '') waiting.fail(new NcaLayerFailure('closed'));
    else {
      void this.#permission().then((permission) =>
        waiting.fail(new NcaLayerFailure(permission === 'denied' ? 'blocked' : 'not-running')),
      );
    }
  }

  #giveUp(code: NcaLayerFailureCode): void {
    this.#waiting?.fail(new NcaLayerFailure(code));
    this.#socket.close();
  }
}

/** A policy of the browser may refuse before anything is sent. */
function openSocket(address: string): WebSocket {
  try {
    return new WebSocket(address);
  } catch {
    throw new NcaLayerFailure('blocked');
  }
}
