import type { Answered, MediaHandler, RoomAccess, RoomEvent, RoomHost, RoomState } from '@ashyq/media-router/host';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { newId, parseId } from '#platform/ids';
import { leaveLostNodes } from '../../actions/leave-lost-nodes.ts';
import { noteEnded, notePublished, noteRestarted } from '../../actions/note-media.ts';
import type { RoomId, SeatId } from '../../model/ids.ts';
import { sittingOf } from '../../model/media-person.ts';
import { mediaKeys } from '../../queries/media-keys.ts';
import { type CarriedRoom, carriedRoom } from '../../queries/room-state.ts';
import { forgetNodes, nodeRegistry } from '../../store/node-registry.ts';

/** A node that is not heard for 3 s is believed gone, see `isSilent`. */
const REPORT_EVERY_MS = 1000;
const FORGOTTEN_AFTER = { hours: 1 };

/** Somebody's sound or picture that comes to this node now. */
export interface SentNow {
  readonly publication: string;
  readonly seatId: SeatId;
  readonly kinds: readonly ('sound' | 'picture')[];
}

/** A room of this node, as whoever records it has to know it. */
export interface CarriedNow {
  readonly roomId: RoomId;
  readonly hearingId: HearingId | null;
  readonly phase: RoomState['phase'];
  readonly sent: readonly SentNow[];
}

interface Carrying {
  readonly host: RoomHost;
  readonly handler: MediaHandler;
}

/**
 * The rooms of this process. The router is loaded with the first request of media; a room is opened when somebody comes to it
 * and this is its node; every commit that changes it is applied at once, and all are looked at again every second. It also
 * looks for nodes that have fallen silent, and tells their rooms.
 */
export class MediaNode {
  readonly #platform: Platform;
  readonly #name: string = newId();
  readonly #capacity: number;
  #carrying: Promise<Carrying> | undefined;
  #host: RoomHost | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => void) | undefined;
  #isDraining = false;
  readonly #carried = new Map<
    string,
    Pick<CarriedNow, 'hearingId' | 'phase'> & { readonly sent: Map<string, SentNow> }
  >();
  readonly #watchers = new Set<() => void>();
  /** What rooms tell is written in the order in which it was told. */
  #written: Promise<void> = Promise.resolve();

  constructor(platform: Platform, capacity: number) {
    this.#platform = platform;
    this.#capacity = capacity;
  }

  get name(): string {
    return this.#name;
  }

  /** Tells the registry that it is there. */
  start(): void {
    this.#stopListening = this.#platform.live.on('room:*', (topic) => this.#guard(this.#refresh(topic.slice(5))));
    this.#timer = setInterval(() => this.#guard(this.beat()), REPORT_EVERY_MS);
    this.#timer.unref();
    this.#guard(this.beat());
  }

  /** Takes no new room, and ends those it carries. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopListening?.();
    this.#isDraining = true;
    this.#host?.closeAll();
    this.#carried.clear();
    this.#changed();
    if (this.#timer) await this.#report();
  }

  /** Called by the timer; tests call it by hand. */
  async beat(): Promise<void> {
    await this.#report();
    await leaveLostNodes(this.#platform);
    for (const room of this.#host?.rooms ?? []) await this.#refresh(room);
  }

  /** Rooms that are open here, with what comes to them. */
  get carried(): readonly CarriedNow[] {
    return [...this.#carried].map(([room, { sent, ...one }]) => {
      return { roomId: room as RoomId, ...one, sent: [...sent.values()] };
    });
  }

  /** Called whenever {@link carried} has changed. @returns how to stop */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  /** Passes on to a socket of this machine what of a publication may be recorded, as long as it comes. */
  async tap(room: RoomId, publication: string, socketPath: string): Promise<void> {
    await this.#host?.tap(room, publication, socketPath);
  }

  async answer(request: Request): Promise<Response | undefined> {
    const { handler } = await this.#carry();
    return await handler.answer(request);
  }

  /** Loads the router once. */
  #carry(): Promise<Carrying> {
    this.#carrying ??= this.#load();
    return this.#carrying;
  }

  async #load(): Promise<Carrying> {
    const { MediaHandler, RoomHost } = await import('@ashyq/media-router/host');
    const { mediaAddresses, mediaPorts, turn } = this.#platform.config;
    const host = new RoomHost({
      engine: {
        ...(mediaPorts ? { ports: mediaPorts } : {}),
        ...(mediaAddresses.length > 0 ? { announced: mediaAddresses } : {}),
      },
      capacity: this.#capacity,
      events: {
        event: (room, event) => this.#told(room, event),
        restarted: (room) => {
          handler.resources.roomEnded(room);
          this.#carried.get(room)?.sent.clear();
          this.#changed();
          this.#write(() => noteRestarted(this.#platform, room as RoomId));
        },
      },
    });
    const handler = new MediaHandler({
      rooms: this.#access(host),
      keys: () => mediaKeys(this.#platform, this.#name),
      ...(turn ? { turn } : {}),
      unixSeconds: () => this.#platform.clock.now().epochMilliseconds / 1000,
    });
    this.#host = host;
    return { host, handler };
  }

  /** The host, with each room opened when it is first asked for. */
  #access(host: RoomHost): RoomAccess {
    const within = async (room: string, ask: () => Promise<Answered>): Promise<Answered> => {
      const open = await this.#open(host, room);
      return open === 'open' ? await ask() : { ok: false, reason: open };
    };
    return {
      publish: (room, person, offer) => within(room, () => host.publish(room, person, offer)),
      subscribe: (room, person, publication, offer) =>
        within(room, () => host.subscribe(room, person, publication, offer)),
      addCandidates: (room, connection, candidates) => host.addCandidates(room, connection, candidates),
      want: (room, connection, wanted) => host.want(room, connection, wanted),
      leave: (room, connection) => host.leave(room, connection),
    };
  }

  async #open(host: RoomHost, room: string): Promise<'open' | 'no-room' | 'full'> {
    const id = parseId<RoomId>(room);
    const carried = id && (await carriedRoom(this.#platform.reads, id));
    if (carried?.node !== this.#name || carried.state.phase === 'ended') return 'no-room';
    if (!host.open(room, carried.state, carried.people)) return 'full';
    await host.apply(room, carried.state);
    this.#keep(room, carried);
    return 'open';
  }

  /** Gives the room its state as it stands; ends it when it has ended or is carried elsewhere. */
  async #refresh(room: string): Promise<void> {
    const host = this.#host;
    if (!host?.rooms.includes(room)) return;
    const carried = await carriedRoom(this.#platform.reads, room as RoomId);
    if (carried) await host.apply(room, carried.state);
    const isOurs = carried?.node === this.#name && carried.state.phase !== 'ended';
    if (!isOurs) host.close(room);
    this.#keep(room, isOurs ? carried : undefined);
  }

  #keep(room: string, carried: CarriedRoom | undefined): void {
    const known = this.#carried.get(room);
    if (known?.phase === carried?.state.phase) return;
    if (!carried) this.#carried.delete(room);
    else {
      const { hearingId, state } = carried;
      this.#carried.set(room, { hearingId, phase: state.phase, sent: known?.sent ?? new Map() });
    }
    this.#changed();
  }

  #changed(): void {
    for (const changed of this.#watchers) changed();
  }

  #told(room: string, event: RoomEvent): void {
    if (event.kind === 'spoke') return;
    const { id: seatId, entries } = sittingOf(event.person);
    const sent = { roomId: room as RoomId, seatId, entries, publication: event.id };
    if (event.kind === 'published') {
      this.#write(() => notePublished(this.#platform, { ...sent, node: this.#name, kinds: event.kinds }));
      this.#carried.get(room)?.sent.set(event.id, { publication: event.id, seatId, kinds: event.kinds });
      this.#changed();
    }
    if (event.kind !== 'ended') return;
    if (this.#carried.get(room)?.sent.delete(event.id)) this.#changed();
    this.#guard(this.#carry().then(({ handler }) => handler.resources.ended(room, event.id)));
    this.#write(() => noteEnded(this.#platform, { ...sent, reason: event.reason }));
  }

  #write(work: () => Promise<void>): void {
    this.#written = this.#written.then(work).catch((thrown: unknown) => this.#warn(thrown));
  }

  async #report(): Promise<void> {
    const { clock, config, publicOrigin, reads } = this.#platform;
    await nodeRegistry(reads).report({
      ...{ node: this.#name, origin: config.mediaUrl?.origin ?? publicOrigin, capacity: this.#capacity },
      ...{ promised: this.#host?.promised ?? 0, isDraining: this.#isDraining },
      reportedAtMs: clock.now().epochMilliseconds,
    });
    await forgetNodes(reads, clock.now().subtract(FORGOTTEN_AFTER));
  }

  /** The next beat repairs what could not be told now. */
  #guard(work: Promise<void>): void {
    work.catch((thrown: unknown) => this.#warn(thrown));
  }

  #warn(thrown: unknown): void {
    this.#platform.log.warn({ err: thrown }, 'a media node could not do its work');
  }
}
