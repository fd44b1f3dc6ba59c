import type { WantedPicture } from '../flow/choose-layer.ts';
import type { Answered, RoomAccess } from '../http/room-access.ts';
import { ROOM_LIMITS, type RoomStats } from '../room/room-door.ts';
import type { RoomState } from '../room/room-state.ts';
import { capacityOf, deliveriesOf } from './capacity.ts';
import type { RoomEvent, RoomProcessOptions } from './room-call.ts';
import { RoomIsGone, RoomProcess } from './room-process.ts';

export interface RoomHostEvents {
  event(room: string, event: RoomEvent): void;
  /** All connections of the room are gone; it has begun anew with its last state, and people must connect again. */
  restarted(room: string): void;
}

export interface RoomHostOptions {
  readonly engine: RoomProcessOptions['engine'];
  readonly limits?: RoomProcessOptions['limits'];
  /** Deliveries, all rooms together. Default by the cores of the machine. */
  readonly capacity?: number;
  readonly events: RoomHostEvents;
}

interface Hosted {
  process: RoomProcess;
  state: RoomState;
  readonly promised: number;
  subscriptions: Set<string>;
}

/** All rooms of one node, each in a process of its own: what happens to one never touches another. */
export class RoomHost implements RoomAccess {
  readonly #options: RoomHostOptions;
  readonly capacity: number;
  readonly #rooms = new Map<string, Hosted>();

  constructor(options: RoomHostOptions) {
    this.#options = options;
    this.capacity = options.capacity ?? capacityOf();
  }

  /** What is promised to rooms, or used where that is more. */
  get promised(): number {
    return [...this.#rooms.values()].reduce((sum, one) => sum + Math.max(one.promised, one.subscriptions.size), 0);
  }

  get rooms(): readonly string[] {
    return [...this.#rooms.keys()];
  }

  /**
   * Admission: a room that could spoil the others is not opened.
   * @param people who are expected to see each other
   * @returns whether it is open
   */
  open(room: string, state: RoomState, people: number): boolean {
    if (this.#rooms.has(room)) return true;
    const promised = deliveriesOf(people);
    if (this.promised + promised > this.capacity) return false;
    const hosted: Hosted = { process: this.#start(room), state, promised, subscriptions: new Set() };
    this.#rooms.set(room, hosted);
    this.#give(hosted);
    return true;
  }

  /** Every change of the room, whole. @throws RoomIsGone when it did not reach the room, which then begins anew with it */
  async apply(room: string, state: RoomState): Promise<void> {
    const hosted = this.#rooms.get(room);
    if (!hosted || state.version <= hosted.state.version) return;
    hosted.state = state;
    await hosted.process.call('apply', state);
  }

  close(room: string): void {
    const hosted = this.#rooms.get(room);
    this.#rooms.delete(room);
    hosted?.process.stop();
  }

  closeAll(): void {
    for (const room of this.rooms) this.close(room);
  }

  publish(room: string, person: string, offer: string): Promise<Answered> {
    return this.#answered(room, (process) => process.call('publish', person, offer));
  }

  async subscribe(room: string, person: string, publication: string, offer: string): Promise<Answered> {
    const hosted = this.#rooms.get(room);
    const isWithinPromise = hosted !== undefined && hosted.subscriptions.size < hosted.promised;
    if (hosted && !isWithinPromise && this.promised >= this.capacity) return { ok: false, reason: 'full' };
    const answered = await this.#answered(room, (process) => process.call('subscribe', person, publication, offer));
    if (answered.ok) hosted?.subscriptions.add(answered.connection);
    return answered;
  }

  async addCandidates(room: string, connection: string, candidates: readonly string[]): Promise<void> {
    await this.#told(room, (process) => process.call('addCandidates', connection, candidates));
  }

  async want(room: string, connection: string, wanted: WantedPicture): Promise<void> {
    await this.#told(room, (process) => process.call('want', connection, wanted));
  }

  async leave(room: string, connection: string): Promise<void> {
    await this.#told(room, (process) => process.call('leave', connection));
  }

  /** Sends a publication to a recorder on this machine. */
  async tap(room: string, publication: string, socketPath: string): Promise<void> {
    await this.#rooms.get(room)?.process.call('tap', publication, socketPath);
  }

  stats(room: string): Promise<RoomStats> | undefined {
    return this.#rooms.get(room)?.process.call('stats');
  }

  pidOf(room: string): number | undefined {
    return this.#rooms.get(room)?.process.pid;
  }

  async #answered(room: string, ask: (process: RoomProcess) => Promise<Answered>): Promise<Answered> {
    const hosted = this.#rooms.get(room);
    if (!hosted) return { ok: false, reason: 'no-room' };
    try {
      return await ask(hosted.process);
    } catch (failed) {
      if (failed instanceof RoomIsGone) return { ok: false, reason: 'gone' };
      throw failed;
    }
  }

  /** A room that is gone has no connection to say this to. */
  async #told(room: string, tell: (process: RoomProcess) => Promise<void>): Promise<void> {
    const hosted = this.#rooms.get(room);
    try {
      if (hosted) await tell(hosted.process);
    } catch (failed) {
      if (!(failed instanceof RoomIsGone)) throw failed;
    }
  }

  #start(room: string): RoomProcess {
    const { engine, limits = ROOM_LIMITS, events } = this.#options;
    const process: RoomProcess = new RoomProcess(
      { engine, limits },
      {
        event: (event) => {
          if (event.kind === 'ended') this.#rooms.get(room)?.subscriptions.delete(event.id);
          events.event(room, event);
        },
        died: () => this.#restart(room, process),
      },
    );
    return process;
  }

  #restart(room: string, died: RoomProcess): void {
    const hosted = this.#rooms.get(room);
    if (hosted?.process !== died) return;
    hosted.process = this.#start(room);
    hosted.subscriptions = new Set();
    this.#give(hosted);
    this.#options.events.restarted(room);
  }

  /** A process that dies before it has the state begins anew and gets it then. */
  #give({ process, state }: Hosted): void {
    process.call('apply', state).catch((failed: unknown) => {
      if (!(failed instanceof RoomIsGone)) throw failed;
    });
  }
}
