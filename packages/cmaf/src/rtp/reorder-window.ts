import type { RtpPacket } from './packet.ts';
import { distance } from './wrapping.ts';

export interface OrderedPacket {
  readonly packet: RtpPacket;
  /** How many packets between it and the one before are missing and no longer waited for. */
  readonly lostBefore: number;
}

/** A jump that no network makes: the sender began to count anew (RFC 3550 A.1, MAX_DROPOUT). */
const LARGEST_JUMP = 3000;

/** Packets in the order in which they were sent. One that is missing is waited for until the window is full. */
export class ReorderWindow {
  readonly #most: number;
  #waiting = new Map<number, RtpPacket>();
  #next: number | undefined;
  /** Packets that came twice or after their turn. */
  latePackets = 0;

  /** @param packets how many may wait for a missing one; over TCP nothing is reordered, so 0 is right there */
  constructor(packets = 64) {
    this.#most = packets;
  }

  push(packet: RtpPacket): OrderedPacket[] {
    this.#next ??= packet.sequence;
    const ahead = distance(this.#next, packet.sequence, 16);
    if (ahead === 0 && this.#waiting.size === 0) {
      this.#next = (packet.sequence + 1) & 0xffff;
      return [{ packet, lostBefore: 0 }];
    }
    if (Math.abs(ahead) > LARGEST_JUMP) return this.#beginAnew(packet);
    if (ahead < 0 || this.#waiting.has(packet.sequence)) {
      this.latePackets += 1;
      return [];
    }
    this.#waiting.set(packet.sequence, packet);
    const out = this.#takeReady(0);
    while (this.#waiting.size > this.#most) out.push(...this.#skipHole());
    return out;
  }

  /** Gives out what waits: nothing more will come. */
  flush(): OrderedPacket[] {
    const out: OrderedPacket[] = [];
    while (this.#waiting.size > 0) out.push(...this.#skipHole());
    return out;
  }

  #beginAnew(packet: RtpPacket): OrderedPacket[] {
    const out = this.flush();
    this.#next = (packet.sequence + 1) & 0xffff;
    // How many were lost cannot be known; that something is missing can.
    return [...out, { packet, lostBefore: 1 }];
  }

  #skipHole(): OrderedPacket[] {
    const from = this.#next ?? 0;
    const hole = Math.min(...[...this.#waiting.keys()].map((sequence) => distance(from, sequence, 16)));
    this.#next = (from + hole) & 0xffff;
    return this.#takeReady(hole);
  }

  #takeReady(lostBefore: number): OrderedPacket[] {
    const out: OrderedPacket[] = [];
    for (;;) {
      const sequence = this.#next ?? 0;
      const packet = this.#waiting.get(sequence);
      if (!packet) return out;
      this.#waiting.delete(sequence);
      this.#next = (sequence + 1) & 0xffff;
      out.push({ packet, lostBefore: out.length === 0 ? lostBefore : 0 });
    }
  }
}
