import type { Socket } from 'node:net';
import { Doorkeeper } from './access.ts';
import type { SimulatedCamera } from './camera.ts';
import { describe } from './description.ts';
import { RequestReader, type RtspRequest } from './request.ts';
import { senderOf, type TrackSender } from './sender.ts';

export interface Surroundings {
  readonly cameras: ReadonlyMap<string, SimulatedCamera>;
  /** Unix microseconds. */
  readonly now: () => number;
}

interface Reply {
  readonly status: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const PACE_MS = 10;
const OK = '200 OK';
const SESSION = { Session: '20261127;timeout=60' };

/** One client of the simulator, from its first request to its end. */
export class Connection {
  readonly #socket: Socket;
  readonly #around: Surroundings;
  readonly #reader = new RequestReader();
  readonly #doorkeeper = new Doorkeeper();
  readonly #senders: TrackSender[] = [];
  #camera: SimulatedCamera | undefined;
  #forget: (() => void) | undefined;
  #pace: NodeJS.Timeout | undefined;

  constructor(socket: Socket, around: Surroundings) {
    this.#socket = socket;
    this.#around = around;
    socket.setNoDelay(true);
    socket.on('error', () => this.end());
    socket.on('close', () => this.end());
    socket.on('data', (bytes: Buffer) => {
      try {
        for (const request of this.#reader.push(bytes)) this.#answer(request);
      } catch {
        this.end();
      }
    });
  }

  end(): void {
    clearInterval(this.#pace);
    this.#forget?.();
    this.#socket.destroy();
  }

  #answer(request: RtspRequest): void {
    const name = decodeURIComponent(/^rtsp:\/\/[^/]+\/([^/?]*)/.exec(request.uri)?.[1] ?? '');
    const camera = this.#around.cameras.get(name);
    if (camera) this.#meet(camera, request);
    if (camera?.isGone) this.end();
    else if (!camera?.isHanging)
      this.#say(request, camera ? this.#serve(request, camera) : { status: '404 Not Found' });
  }

  #meet(camera: SimulatedCamera, { method }: RtspRequest): void {
    camera.asked.set(method, (camera.asked.get(method) ?? 0) + 1);
    if (this.#camera === camera) return;
    this.#forget?.();
    this.#camera = camera;
    this.#forget = camera.onGone(() => this.end());
  }

  #serve(request: RtspRequest, camera: SimulatedCamera): Reply {
    const isOpen = request.method === 'OPTIONS';
    const challenge = isOpen ? undefined : this.#doorkeeper.challengeOf(request, camera.plan.access);
    if (challenge) return { status: '401 Unauthorized', headers: { 'WWW-Authenticate': challenge } };
    const [root = ''] = /^rtsp:\/\/[^/]+/.exec(request.uri) ?? [];
    switch (request.method) {
      case 'OPTIONS':
        return { status: OK, headers: { Public: 'OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN' } };
      case 'DESCRIBE':
        return camera.plan.movedTo
          ? { status: '302 Found', headers: { Location: `${root}/${camera.plan.movedTo}` } }
          : { status: OK, headers: { 'Content-Base': `${root}/${camera.name}/` }, body: describe(camera.plan) };
      case 'SETUP':
        return this.#setUp(request, camera);
      case 'PLAY':
        this.#pace ??= setInterval(() => this.#send(camera), PACE_MS);
        return { status: OK, headers: { ...SESSION, Range: 'npt=now-' } };
      case 'TEARDOWN':
        setImmediate(() => this.end());
        return { status: OK, headers: SESSION };
      case 'GET_PARAMETER':
        return { status: OK, headers: SESSION };
      default:
        return { status: '501 Not Implemented' };
    }
  }

  #setUp(request: RtspRequest, camera: SimulatedCamera): Reply {
    const transport = request.headers.get('transport') ?? '';
    const channel = /RTP\/AVP\/TCP;.*interleaved=(\d+)-\d+/.exec(transport)?.[1];
    const track = /trackID=(\d)$/.exec(request.uri)?.[1];
    if (channel === undefined) return { status: '461 Unsupported Transport' };
    if (track === undefined) return { status: '404 Not Found' };
    this.#senders.push(senderOf(camera, Number(track), Number(channel)));
    return { status: OK, headers: { ...SESSION, Transport: transport } };
  }

  #send(camera: SimulatedCamera): void {
    const packets = this.#senders.flatMap((sender) => sender.due(this.#around.now() - camera.delayMs * 1000));
    if (camera.isHanging) return;
    const lost = Math.min(camera.packetsToLose, packets.length);
    camera.packetsToLose -= lost;
    if (packets.length > lost) this.#socket.write(Buffer.concat(packets.slice(lost)));
  }

  #say(request: RtspRequest, { status, headers = {}, body = '' }: Reply): void {
    const all = {
      CSeq: request.headers.get('cseq') ?? '0',
      ...headers,
      ...(body ? { 'Content-Type': 'application/sdp', 'Content-Length': String(Buffer.byteLength(body)) } : {}),
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`RTSP/1.0 ${status}\r\n${lines.join('')}\r\n${body}`);
  }
}
