import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { seeded } from './random.ts';

export interface LossyRelayOptions {
  /** Share of packets of media and reports that get lost, each way; handshakes pass. */
  readonly loss: number;
  readonly seed?: number;
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

  private constructor(front: Socket, back: Socket, { loss, seed = 1 }: LossyRelayOptions) {
    this.#front = front;
    this.#back = back;
    this.#random = seeded(seed);
    this.#loss = loss;
    front.on('message', (packet, { port }) => {
      this.#peerPort = port;
      if (!this.#isLost(packet)) back.send(packet, this.#roomPort, this.#roomAddress);
    });
    back.on('message', (packet) => {
      if (this.#peerPort !== 0 && !this.#isLost(packet)) front.send(packet, this.#peerPort, '127.0.0.1');
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

  close(): void {
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
