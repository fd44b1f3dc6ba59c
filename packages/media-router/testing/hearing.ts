import { setTimeout as pause } from 'node:timers/promises';
import { DataChannelEngine } from '../src/engine/data-channel-engine.ts';
import { Room } from '../src/room/room.ts';
import { ROOM_LIMITS } from '../src/room/room-door.ts';
import type { Person } from '../src/room/room-state.ts';
import { stateOf } from './courtroom.ts';
import { rtpBytes } from './rtp-bytes.ts';
import { RtpPeer, type RtpPeerOptions } from './rtp-peer.ts';

/** Where in the payload of a picture stands when it was sent, by the clock of the process. */
export const SENT_AT = 8;

/** A room on the real network of this machine, with its clock running. */
export class RealRoom {
  readonly room: Room;
  readonly told: string[] = [];
  readonly #ticks: NodeJS.Timeout;
  readonly #peers: RtpPeer[] = [];

  constructor(people: readonly Person[]) {
    let ids = 0;
    this.room = new Room({
      engine: new DataChannelEngine({ bindAddress: '127.0.0.1' }),
      events: {
        published: ({ person }) => this.told.push(`${person} published`),
        connected: ({ person }) => this.told.push(`${person} connected`),
        ended: ({ person, reason }) => this.told.push(`${person} ${reason}`),
        spoke: () => undefined,
      },
      limits: ROOM_LIMITS,
      nowMs: () => performance.now(),
      newId: () => `id-${++ids}`,
    });
    this.room.apply(stateOf(people));
    this.#ticks = setInterval(() => this.room.tick(), 10);
  }

  async publish(person: string, options: Partial<RtpPeerOptions> = {}): Promise<{ id: string; peer: RtpPeer }> {
    const peer = this.#peer({ direction: 'SendOnly', ...options });
    const { id, answer } = await this.room.publish(person, await peer.offer());
    await peer.accept(answer);
    return { id, peer };
  }

  async subscribe(person: string, id: string, options: Partial<RtpPeerOptions> = {}): Promise<RtpPeer> {
    const peer = this.#peer({ direction: 'RecvOnly', ...options });
    const { answer } = await this.room.subscribe(person, id, await peer.offer());
    await peer.accept(answer);
    return peer;
  }

  close(): void {
    clearInterval(this.#ticks);
    for (const peer of this.#peers) peer.close();
    this.room.close();
  }

  #peer(options: RtpPeerOptions): RtpPeer {
    const peer = new RtpPeer(options);
    this.#peers.push(peer);
    return peer;
  }
}

/** A picture of some packets each 33 ms and sound each 20 ms, as a browser sends them; a key frame where one is asked for. */
export async function sendFor(peer: RtpPeer, seconds: number, each: () => void = () => undefined): Promise<number> {
  const { sent } = peer;
  const from = sent.sound * 20;
  const began = performance.now();
  for (let elapsed = from; elapsed < from + seconds * 1000; elapsed = from + performance.now() - began) {
    while (sent.sound * 20 < elapsed) {
      const common = { payloadType: 111, source: 11, sequence: sent.sound & 0xffff, timestamp: sent.sound * 960 };
      peer.send(rtpBytes({ ...common, payload: Buffer.alloc(80, 1) }));
      sent.sound += 1;
    }
    while (sent.picture * 5.5 < elapsed) {
      const isKey = sent.picture === 0 || peer.keyFramesAsked > sent.keyFrames;
      sent.keyFrames = peer.keyFramesAsked;
      const payload = Buffer.alloc(1050, 1);
      payload[0] = isKey ? 0x65 : 0x41;
      payload.writeDoubleBE(performance.now(), SENT_AT);
      const common = { payloadType: 106, source: 12, sequence: sent.picture & 0xffff, timestamp: sent.picture * 500 };
      peer.send(rtpBytes({ ...common, payload }));
      sent.picture += 1;
    }
    each();
    await pause(5);
  }
  return sent.picture;
}

/** Sound each 20 ms, and nothing else: a phone that shows no picture. */
export async function speakFor(peer: RtpPeer, seconds: number): Promise<void> {
  const [from, began] = [peer.sent.sound * 20, performance.now()];
  for (let elapsed = from; elapsed < from + seconds * 1000; elapsed = from + performance.now() - began) {
    while (peer.sent.sound * 20 < elapsed) {
      const n = peer.sent.sound;
      peer.send(
        rtpBytes({
          payloadType: 111,
          source: 11,
          sequence: n & 0xffff,
          timestamp: n * 960,
          payload: Buffer.alloc(80, 1),
        }),
      );
      peer.sent.sound += 1;
    }
    await pause(5);
  }
}
