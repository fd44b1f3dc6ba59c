import { type Connected, subscribe } from '@ashyq/media-router/client';
import type { RoomWord } from '../room-word.ts';
import { Link, type LinkEvents } from './link.ts';
import { mainSeat } from './main-seat.ts';
import type { Wire } from './wire.ts';

type Heard = Connected & { readonly stream: MediaStream };
type Picture = 'none' | 'small' | 'large';

export interface HeardLink {
  readonly seatId: string;
  readonly hasPicture: boolean;
  readonly connection: RTCPeerConnection;
  readonly isMain: boolean;
}

interface Ear {
  readonly seatId: string;
  readonly hasPicture: boolean;
  readonly link: Link<Heard>;
  wanted: Picture;
}

interface OthersEvents {
  readonly onStream: (seatId: string, stream: MediaStream | undefined) => void;
  readonly onTry: LinkEvents<Heard>['onTry'];
  readonly onRefused: (status: number) => void;
}

/** One connection for everybody whom this seat may hear, and none for anybody else. */
export class HearingOthers {
  readonly #wire: Wire;
  readonly #roomId: string;
  readonly #events: OthersEvents;
  readonly #ears = new Map<string, Ear>();
  #main: string | undefined;

  constructor(wire: Wire, roomId: string, events: OthersEvents) {
    this.#wire = wire;
    this.#roomId = roomId;
    this.#events = events;
    document.addEventListener('visibilitychange', () => this.#want());
  }

  get links(): readonly HeardLink[] {
    return [...this.#ears.values()].flatMap(({ seatId, hasPicture, link }) => {
      const connection = link.connected?.connection;
      return connection ? [{ seatId, hasPicture, connection, isMain: seatId === this.#main }] : [];
    });
  }

  /** How many are to be heard, connected or not. */
  get expected(): number {
    return this.#ears.size;
  }

  follow(word: RoomWord): void {
    this.#main = mainSeat(word)?.id;
    // Of one who has just come back the newest one counts: the other is about to be given up.
    const newest = new Map(word.publications.map((one) => [one.seatId, one]));
    const wanted = new Set([...newest.values()].map(({ id }) => id));
    for (const id of this.#ears.keys()) if (!wanted.has(id)) this.#close(id);
    for (const { id, seatId, hasPicture } of newest.values())
      if (!this.#ears.has(id)) this.#listen(id, seatId, hasPicture);
    this.#want();
  }

  stop(): void {
    for (const id of [...this.#ears.keys()]) this.#close(id);
  }

  #listen(id: string, seatId: string, hasPicture: boolean): void {
    const { onStream, onTry, onRefused } = this.#events;
    const open = async () => await subscribe(await this.#wire.door(this.#roomId, id));
    const link = new Link<Heard>(
      open,
      {
        onUp: (heard) => {
          onStream(seatId, heard.stream);
          this.#want();
        },
        onDown: () => onTry('away'),
        onRefused: (status) => {
          this.#ears.delete(id);
          onStream(seatId, undefined);
          onRefused(status);
        },
        onTry,
      },
      true,
    );
    this.#ears.set(id, { seatId, hasPicture, link, wanted: 'large' });
  }

  #close(id: string): void {
    const ear = this.#ears.get(id);
    this.#ears.delete(id);
    ear?.link.stop();
    const isHeardYet = [...this.#ears.values()].some(({ seatId }) => seatId === ear?.seatId);
    if (ear && !isHeardYet) this.#events.onStream(ear.seatId, undefined);
  }

  /** The largest picture for whom it is shown large; nobody pays for a picture that nobody sees. */
  #want(): void {
    for (const ear of this.#ears.values()) {
      const { connected } = ear.link;
      const wanted = document.hidden ? 'none' : ear.seatId === this.#main ? 'large' : 'small';
      if (!connected || ear.wanted === wanted) continue;
      ear.wanted = wanted;
      void connected.want(wanted).catch(() => undefined);
    }
  }
}
