import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Clock } from '../clock/clock.ts';
import { CameraRefusal } from './camera-refusal.ts';
import type { ReadingPace } from './reading-pace.ts';
import { type Interleaved, type RtspResponse, StreamReader } from './stream-reader.ts';

export interface RtspRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ConnectionOptions {
  readonly clock: Clock;
  /** How long an answer may take. Default 5,000. */
  readonly answerMs?: number;
  /** When to read what came, once {@link RtspConnection.isPatient}. Default: at once. */
  readonly pace?: ReadingPace;
}

const DEFAULT_PORT = 554;
/** A key picture of 1080p comes in one read. */
const READ_BYTES = 131_072;

/** Who takes what comes, once there is somebody, and says whether more is wanted now. */
interface Arrivals {
  take(bytes: Uint8Array): boolean;
}

/** A TCP connection on which requests are answered one after another and packets come in between. */
export class RtspConnection {
  readonly #socket: Socket;
  readonly #clock: Clock;
  readonly #answerMs: number;
  readonly #reader = new StreamReader();
  readonly #waiting: PromiseWithResolvers<RtspResponse>[] = [];
  #sequence = 0;
  #ended: CameraRefusal | undefined;
  readonly #pace: ReadingPace | undefined;
  /** Nobody needs the time of arrival: what comes is read in the pace, many packets at a time. */
  isPatient = false;
  /** Packets, with the time of their arrival. */
  onPacket: (packet: Interleaved, arrivedUs: number) => void = () => undefined;
  /** Once, with the reason. */
  onEnd: (reason: CameraRefusal) => void = () => undefined;

  private constructor(socket: Socket, arrivals: Arrivals, { clock, answerMs = 5000, pace }: ConnectionOptions) {
    this.#socket = socket;
    this.#clock = clock;
    this.#answerMs = answerMs;
    this.#pace = pace;
    arrivals.take = (bytes) => {
      this.#read(bytes);
      return this.#wantsMore(bytes.length);
    };
    socket.on('error', (cause) => this.end(new CameraRefusal('closed', cause.message, { cause })));
    socket.on('close', () => this.end(new CameraRefusal('closed', 'the camera ended the connection')));
  }

  /** @throws CameraRefusal */
  static async open(url: URL, options: ConnectionOptions): Promise<RtspConnection> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const arrivals: Arrivals = { take: () => true };
    const socket = connect({
      ...{ host, port: Number(url.port || DEFAULT_PORT), noDelay: true },
      onread: {
        // One for all reads: a new one for each would cost more than the reading.
        buffer: Buffer.allocUnsafeSlow(READ_BYTES),
        callback: (length, buffer) => arrivals.take(buffer.subarray(0, length)),
      },
    });
    const giveUp = options.clock.after(options.answerMs ?? 5000, () =>
      socket.destroy(new Error('no connection in time')),
    );
    try {
      await once(socket, 'connect');
    } catch (cause) {
      socket.destroy();
      throw new CameraRefusal('unreachable', cause instanceof Error ? cause.message : String(cause), { cause });
    } finally {
      giveUp();
    }
    return new RtspConnection(socket, arrivals, options);
  }

  /** @throws CameraRefusal when no answer comes */
  async ask({ method, uri, headers = {} }: RtspRequest): Promise<RtspResponse> {
    if (this.#ended) throw this.#ended;
    this.#sequence += 1;
    const answer = Promise.withResolvers<RtspResponse>();
    this.#waiting.push(answer);
    const lines = Object.entries({ CSeq: String(this.#sequence), 'User-Agent': 'ashyq-recorder', ...headers });
    this.#socket.write(
      `${method} ${uri} RTSP/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
    );
    const giveUp = this.#clock.after(this.#answerMs, () =>
      this.end(new CameraRefusal('silent', `${method} was not answered in ${this.#answerMs} ms`)),
    );
    try {
      return await answer.promise;
    } finally {
      giveUp();
    }
  }

  end(reason: CameraRefusal): void {
    if (this.#ended) return;
    this.#ended = reason;
    this.#socket.destroy();
    for (const one of this.#waiting.splice(0)) one.reject(reason);
    this.onEnd(reason);
  }

  /** More than one read holds is not left waiting: the camera could not send on. */
  #wantsMore(readBytes: number): boolean {
    if (!this.#pace || !this.isPatient || readBytes === READ_BYTES) return true;
    this.#pace.atNext(() => this.#socket.resume());
    return false;
  }

  #read(bytes: Uint8Array): void {
    const arrivedUs = this.#clock.nowUs();
    try {
      for (const one of this.#reader.push(bytes)) {
        if (one.kind === 'response') this.#waiting.shift()?.resolve(one);
        else this.onPacket(one, arrivedUs);
      }
    } catch (error) {
      if (error instanceof CameraRefusal) this.end(error);
      else throw error;
    }
  }
}
