import { Malformed } from '@ashyq/cmaf';
import { PeerConnection, type RtcConfig, type Track, Video } from 'node-datachannel';
import type { RemoteTransport } from '../sdp/offer.ts';
import type { LocalTransport } from '../sdp/write-answer.ts';
import { INVENTED_MID, INVENTED_PAYLOAD, inventedOffer, localTransportOf } from './invented-offer.ts';
import type { Link, LinkEvents, MediaEngine } from './media-engine.ts';
import { Spacing } from './spacing.ts';

export interface DataChannelEngineOptions {
  /** Local address to listen on; all of the machine by default. */
  readonly bindAddress?: string;
  /** UDP ports, first and last; any by default. */
  readonly ports?: readonly [number, number];
  /** Addresses under which others reach this machine when they are not its own (a public address in front of it). */
  readonly announced?: readonly string[];
  /** Between the beginnings of two connections. Default 5. */
  readonly spacingMs?: number;
}

/** Candidates are gathered without a server and are there at once; a wait longer than this is a fault. */
const GATHERED_WITHIN_MS = 3000;

/**
 * Connections by libdatachannel (node-datachannel). It carries packets and knows nothing of them.
 * @NOTE An object of the library whose last reference is collected stops its media without a word, so links are kept here
 * until they are closed. Beginnings are spaced, so that a room in which ninety connect after a pause goes on forwarding meanwhile.
 */
export class DataChannelEngine implements MediaEngine {
  readonly #options: DataChannelEngineOptions;
  readonly #links = new Set<DataChannelLink>();
  readonly #spacing: Spacing;
  #count = 0;

  constructor(options: DataChannelEngineOptions = {}) {
    this.#options = options;
    this.#spacing = new Spacing(options.spacingMs ?? 5);
  }

  async connect(remote: RemoteTransport, events: LinkEvents): Promise<Link> {
    await this.#spacing.turn();
    this.#count += 1;
    const link = new DataChannelLink(`link-${this.#count}`, this.#configuration(), events, () =>
      this.#links.delete(link),
    );
    this.#links.add(link);
    try {
      await link.open(remote, this.#options.announced ?? []);
      return link;
    } catch (failed) {
      link.close();
      throw failed;
    }
  }

  close(): void {
    for (const link of [...this.#links]) link.close();
  }

  #configuration(): RtcConfig {
    const { bindAddress, ports } = this.#options;
    return {
      iceServers: [],
      ...{ disableAutoNegotiation: true, forceMediaTransport: true },
      ...(bindAddress ? { bindAddress } : {}),
      ...(ports ? { portRangeBegin: ports[0], portRangeEnd: ports[1] } : {}),
    };
  }
}

class DataChannelLink implements Link {
  readonly #connection: PeerConnection;
  /** Kept, although only the track is used: see the note above. */
  readonly #medium: Video;
  readonly #track: Track;
  /** Nothing of a room hangs on a link that is closed and not collected yet. */
  #events: LinkEvents | undefined;
  #forget: () => void;
  #local: LocalTransport | undefined;
  #isClosed = false;
  /** Told by the library once: to ask it for every packet would cost more than the packet's own header. */
  #isOpen = false;

  constructor(name: string, configuration: RtcConfig, events: LinkEvents, forget: () => void) {
    this.#events = events;
    this.#forget = forget;
    this.#connection = new PeerConnection(name, configuration);
    this.#medium = new Video(INVENTED_MID, 'SendRecv');
    this.#medium.addVP8Codec(INVENTED_PAYLOAD);
    this.#track = this.#connection.addTrack(this.#medium);
    this.#track.onOpen(() => {
      this.#isOpen = true;
    });
    // Also what makes the library strike the track off its list: it does so after it has told this, and to nobody else.
    this.#track.onClosed(() => {
      this.#isOpen = false;
    });
    this.#track.onMessage((packet) => {
      this.#events?.packet(packet);
    });
    this.#connection.onStateChange((state) => this.#turned(state));
  }

  get local(): LocalTransport {
    if (!this.#local) throw new Error('the link is not open');
    return this.#local;
  }

  async open(remote: RemoteTransport, announced: readonly string[]): Promise<void> {
    try {
      this.#connection.setRemoteDescription(inventedOffer(remote), 'offer');
    } catch (refused) {
      throw new Malformed('an offer that the library refuses', { cause: refused });
    }
    const gathered = this.#gathered();
    this.#connection.setLocalDescription('answer');
    await gathered;
    const local = localTransportOf(this.#connection.localDescription()?.sdp ?? '');
    this.#local = { ...local, candidates: [...local.candidates, ...alsoUnder(announced, local.candidates)] };
  }

  send(packet: Buffer): boolean {
    return this.#isOpen && !this.#isClosed && this.#sent(packet);
  }

  addCandidate(candidate: string): void {
    if (this.#isClosed) return;
    try {
      this.#connection.addRemoteCandidate(`a=candidate:${candidate}`, INVENTED_MID);
    } catch (refused) {
      throw new Malformed('a candidate that the library refuses', { cause: refused });
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#forget();
    // The library holds the callbacks of a track until the track itself is closed, they hold this link, and it holds the track: a
    // ring that no collector sees. Closed before its connection, the track ends in this thread, with no other one calling back.
    this.#track.close();
    this.#connection.close();
    const events = this.#events;
    this.#events = undefined;
    this.#forget = () => undefined;
    events?.state('closed');
  }

  /** The peer may have closed in this instant; the library says so by throwing, and soon by its state. */
  #sent(packet: Buffer): boolean {
    try {
      return this.#track.sendMessageBinary(packet);
    } catch {
      return false;
    }
  }

  #gathered(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const late = setTimeout(() => reject(new Error('no candidates were gathered in time')), GATHERED_WITHIN_MS);
    this.#connection.onGatheringStateChange((state) => {
      if (state !== 'complete') return;
      clearTimeout(late);
      resolve();
    });
    return promise;
  }

  #turned(state: string): void {
    if (this.#isClosed) return;
    if (state === 'connected') this.#events?.state('connected');
    if (state === 'failed' || state === 'closed') this.close();
  }
}

/** Our candidates under other addresses, a little less wanted than the first ones. */
function alsoUnder(addresses: readonly string[], candidates: readonly string[]): string[] {
  return candidates.flatMap((candidate) => {
    const [foundation, component, protocol, priority, , ...rest] = candidate.split(' ');
    return addresses.map((address, index) =>
      [`${foundation}${index + 1}`, component, protocol, Number(priority) - index - 1, address, ...rest].join(' '),
    );
  });
}
