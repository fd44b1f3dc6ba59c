import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { seeded } from './random.ts';

export interface LossyRelayOptions {
  /** Share of packets of media and reports that get lost, each way; handshakes pass. */
  readonly loss: number;
  readonly seed?: number;
  /** Of each way; what waits longer than a third of a second is dropped, as before a slow radio link. Default: any. */
  readonly bitsPerSecond?: number;
}

const LONGEST_WAIT_MS = 300;

/** One way of a link that is slow: packets leave one after another. */
class SlowWay {
  readonly #bitsPerMs: number;
  #freeAtMs = 0;

  constructor(bitsPerSecond: number) {
    this.#bitsPerMs = bitsPerSecond / 1000;
  }

  /** @returns whether there is room for it */
  pass(sizeBytes: number, deliver: () => void): boolean {
    const nowMs = performance.now();
    const waitMs = Math.max(0, this.#freeAtMs - nowMs);
    if (waitMs > LONGEST_WAIT_MS) return false;
    this.#freeAtMs = nowMs + waitMs + (sizeBytes * 8) / this.#bitsPerMs;
    if (waitMs === 0) deliver();
    else setTimeout(deliver, waitMs);
    return true;
  }
}

/**
 * Stands between one peer and the room: what is lost is lost before it is decrypted, as on a network. The peer is sent the
 * address of the relay in the answer, and must not tell its own, so that no other way is found.
 */
export class LossyRelay {
  readonly #front: Socket;
  readonly #back: Socket;
  readonly #random: () => number;
  readonly #loss: number;
  #peerPort = 0;
  #roomAddress = '127.0.0.1';
  #roomPort = 0;
  lost = 0;
  /** While it is cut nothing passes at all, handshakes included. */
  isCut = false;
  #isClosed = false;

  private constructor(
    front: Socket,
    back: Socket,
    { loss, seed = 1, bitsPerSecond = Number.POSITIVE_INFINITY }: LossyRelayOptions,
  ) {
    this.#front = front;
    this.#back = back;
    this.#random = seeded(seed);
    this.#loss = loss;
    const [toRoom, toPeer] = [new SlowWay(bitsPerSecond), new SlowWay(bitsPerSecond)];
    front.on('message', (packet, { port }) => {
      this.#peerPort = port;
      this.#carry(packet, toRoom, () => back.send(packet, this.#roomPort, this.#roomAddress));
    });
    back.on('message', (packet) => {
      if (this.#peerPort === 0) return;
      this.#carry(packet, toPeer, () => front.send(packet, this.#peerPort, '127.0.0.1'));
    });
  }

  static async open(options: LossyRelayOptions): Promise<LossyRelay> {
    const sockets = [createSocket('udp4'), createSocket('udp4')] as const;
    await Promise.all(
      sockets.map(async (socket) => {
        socket.bind(0);
        await once(socket, 'listening');
      }),
    );
    return new LossyRelay(...sockets, options);
  }

  /** The answer with the relay in the place of the room. */
  between(answer: string): string {
    const form = /a=candidate:(\S+ 1 udp \d+) ([\d.]+) (\d+) typ host\r\n/gi;
    const [found] = [...answer.matchAll(form)].toSorted(
      ([, , a], [, , b]) => Number(b === '127.0.0.1') - Number(a === '127.0.0.1'),
    );
    const [whole = '', first, address, port] = found ?? [];
    if (!address || !port) throw new Error('the answer names no candidate to stand in for');
    [this.#roomAddress, this.#roomPort] = [address, Number(port)];
    const own = `a=candidate:${first} 127.0.0.1 ${this.#front.address().port} typ host\r\n`;
    return answer.replaceAll(/a=candidate:.*\r\n/g, (line) => (line === whole ? own : ''));
  }

  #carry(packet: Buffer, way: SlowWay, send: () => void): void {
    if (this.#isLost(packet)) return;
    const deliver = (): void => {
      if (!this.#isClosed) send();
    };
    if (!way.pass(packet.length, deliver)) this.lost += 1;
  }

  close(): void {
    this.#isClosed = true;
    this.#front.close();
    this.#back.close();
  }

  /** RFC 7983 7: the first byte of RTP and RTCP is from 128 to 191. */
  #isLost(packet: Buffer): boolean {
    const first = packet[0] ?? 0;
    const isLost = this.isCut || (first >= 128 && first <= 191 && this.#random() < this.#loss);
    if (isLost) this.lost += 1;
    return isLost;
  }
}
