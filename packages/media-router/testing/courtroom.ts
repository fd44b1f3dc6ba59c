import { Room } from '../src/room/room.ts';
import { ROOM_LIMITS, type RoomEvents, type RoomLimits } from '../src/room/room-door.ts';
import type { Person, RoomState } from '../src/room/room-state.ts';
import { isRtcp } from '../src/rtp/header.ts';
import { MemoryEngine, type MemoryLink } from './memory-engine.ts';
import { offerText } from './offers.ts';
import { rtpBytes } from './rtp-bytes.ts';

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, standing: 'admitted', maySend: true, isMuted: false, isOfClosedPart: false, isOfPanel: false },
  ...more,
});

export const stateOf = (people: readonly Person[], more: Partial<RoomState> = {}): RoomState => ({
  ...{ version: 0, kind: 'session', phase: 'open', people },
  ...more,
});

export interface Sending {
  readonly id: string;
  readonly link: MemoryLink;
  /** One packet of sound and one of a picture, a key frame. */
  speak(): void;
}

/** A room without a network, its clock in the hand of the test. */
export class TestRoom {
  readonly engine = new MemoryEngine();
  readonly told: string[] = [];
  readonly room: Room;
  nowMs = 1000;
  #version = 0;
  #ids = 0;
  #sequence = 0;

  constructor(limits: Partial<RoomLimits> = {}) {
    const events: RoomEvents = {
      published: ({ person: who, kinds }) => this.told.push(`${who} published ${kinds.join('+')}`),
      connected: ({ person: who }) => this.told.push(`${who} connected`),
      ended: ({ person: who, reason }) => this.told.push(`${who} ${reason}`),
      spoke: ({ person: who }) => this.told.push(`${who ?? 'nobody'} spoke`),
    };
    this.room = new Room({
      ...{ engine: this.engine, events, limits: { ...ROOM_LIMITS, ...limits } },
      ...{ nowMs: () => this.nowMs, newId: () => `id-${++this.#ids}` },
    });
  }

  apply(people: readonly Person[], more: Partial<RoomState> = {}): void {
    this.#version += 1;
    this.room.apply(stateOf(people, { version: this.#version, ...more }));
  }

  /** In steps of 10 ms, as a room is told the time. */
  pass(ms: number): void {
    for (const end = this.nowMs + ms; this.nowMs < end; this.nowMs += 10) this.room.tick();
  }

  async publish(who: string, layers: readonly string[] = []): Promise<Sending> {
    const { id } = await this.room.publish(who, offerText({ direction: 'sendonly', layers }));
    const link = this.#last();
    link.connect();
    const speak = (): void => {
      this.#sequence += 1;
      const common = { sequence: this.#sequence & 0xffff, timestamp: this.nowMs * 48 };
      link.arrive(rtpBytes({ ...common, payloadType: 111, source: 11, payload: Buffer.from([1]) }));
      link.arrive(
        rtpBytes({ ...common, payloadType: 106, source: 12, isMarked: true, payload: Buffer.from([0x65, 2]) }),
      );
    };
    return { id, link, speak };
  }

  async subscribe(who: string, { id }: Pick<Sending, 'id'>): Promise<MemoryLink> {
    await this.room.subscribe(who, id, offerText({ direction: 'recvonly' }));
    const link = this.#last();
    link.connect();
    return link;
  }

  #last(): MemoryLink {
    const link = this.engine.links.at(-1);
    if (!link) throw new Error('nothing was connected');
    return link;
  }
}

/** How many packets of sound and of a picture went out over a connection. */
export function got(link: MemoryLink): { sound: number; picture: number } {
  const media = link.sent.filter((packet) => !isRtcp(packet));
  const sound = media.filter((packet) => (packet.readUInt8(1) & 0x7f) === 111).length;
  return { sound, picture: media.length - sound };
}
