import type { Link, LinkEvents, MediaEngine } from '../src/engine/media-engine.ts';

/** A connection without a network: what the room sends is kept, what the test sends arrives at once. */
export class MemoryLink implements Link {
  readonly local = {
    ice: { fragment: 'ours', password: 'oursoursoursoursoursours' },
    fingerprint: 'sha-256 AA:BB',
    setup: 'passive' as const,
    candidates: ['1 1 udp 1 127.0.0.1 4000 typ host'],
  };
  readonly sent: Buffer[] = [];
  readonly candidates: string[] = [];
  isClosed = false;
  readonly #events: LinkEvents;

  constructor(events: LinkEvents) {
    this.#events = events;
  }

  connect(): void {
    this.#events.state('connected');
  }

  arrive(packet: Buffer): void {
    this.#events.packet(packet);
  }

  send(packet: Buffer): boolean {
    this.sent.push(Buffer.from(packet));
    return !this.isClosed;
  }

  addCandidate(candidate: string): void {
    this.candidates.push(candidate);
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.#events.state('closed');
  }
}

export class MemoryEngine implements MediaEngine {
  readonly links: MemoryLink[] = [];
  /** What happens while a connection is being made. */
  meanwhile: () => void = () => undefined;

  connect(_remote: unknown, events: LinkEvents): Promise<MemoryLink> {
    const link = new MemoryLink(events);
    this.links.push(link);
    this.meanwhile();
    return Promise.resolve(link);
  }

  close(): void {
    for (const link of this.links) link.close();
  }
}
