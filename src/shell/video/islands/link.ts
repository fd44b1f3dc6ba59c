import { type Connected, DoorClosed } from '@ashyq/media-router/client';
import { Refused } from './wire.ts';

/** `blocked`: the house answers, but media finds no way; `many`: this seat has as many connections as one may have. */
export type Trouble = 'away' | 'blocked' | 'full' | 'many';

export interface LinkEvents<C extends Connected> {
  readonly onUp: (connected: C) => void;
  readonly onDown: () => void;
  /** Nothing can be had with this seat or publication any more; the link has ended. */
  readonly onRefused: (status: number) => void;
  /** A try that failed, e.g. without a network. */
  readonly onTry: (why: Trouble) => void;
}

/** Consent of ICE is asked every few seconds, reports come every one: who is silent for longer is gone. */
const SILENCE_MS = 4_000;
const LOOK_MS = 500;
const CONNECT_MS = 4_000;
/** The network is back in the room within three seconds: no wait is longer than one. */
const WAITS_MS = [200, 500, 1_000];
const FULL_WAIT_MS = 3_000;

/** One connection that is made anew, each time with a new token, for as long as it is wanted. */
export class Link<C extends Connected = Connected> {
  readonly #open: () => Promise<C>;
  readonly #events: LinkEvents<C>;
  readonly #isOfOther: boolean;
  readonly #end = new AbortController();
  #connected: C | undefined;
  #wake: (() => void) | undefined;
  #isStale = false;

  /** @param isOfOther whether it subscribes: what is not there any more is then waited for by nobody */
  constructor(open: () => Promise<C>, events: LinkEvents<C>, isOfOther: boolean) {
    this.#isOfOther = isOfOther;
    this.#open = open;
    this.#events = events;
    addEventListener('online', () => this.#wake?.(), { signal: this.#end.signal });
    void this.#keep();
  }

  get connected(): C | undefined {
    return this.#connected;
  }

  stop(): void {
    this.#end.abort();
    this.#wake?.();
    this.#drop();
  }

  /** The house says that what it led to is gone: made anew without waiting to miss it. */
  renew(): void {
    this.#isStale = true;
    this.#wake?.();
  }

  async #keep(): Promise<void> {
    for (let tries = 0; !this.#end.signal.aborted; tries += 1) {
      const wait = await this.#once(() => {
        tries = 0;
      });
      if (wait === undefined) return;
      await this.#sleep(wait ?? WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]);
    }
  }

  /** One life of the connection. @returns how long to wait: null as usual, undefined: no more */
  async #once(good: () => void): Promise<number | null | undefined> {
    this.#isStale = false;
    try {
      const connected = await this.#open();
      if (this.#end.signal.aborted) {
        void connected.close().catch(() => undefined);
        return undefined;
      }
      this.#connected = connected;
      if (!(await this.#connects(connected.connection))) {
        this.#drop();
        if (!this.#end.signal.aborted) this.#events.onTry('blocked');
        return null;
      }
      good();
      this.#events.onUp(connected);
      await this.#untilSilent(connected.connection);
      this.#drop();
      if (!this.#end.signal.aborted) this.#events.onDown();
      return null;
    } catch (failed) {
      return this.#failed(failed);
    }
  }

  #failed(failed: unknown): number | null | undefined {
    if (this.#end.signal.aborted) return undefined;
    const status = failed instanceof Refused || failed instanceof DoorClosed ? failed.status : 0;
    const isFinal =
      failed instanceof Refused ? [401, 403, 404, 409].includes(status) : this.#isOfOther && status === 404;
    if (isFinal) {
      this.#events.onRefused(status);
      return undefined;
    }
    // The house knows no node with room; a door that says 503 is of a room that is just beginning anew.
    const isFull = failed instanceof Refused && status === 503;
    const isMany = failed instanceof DoorClosed && status === 429;
    this.#events.onTry(isFull ? 'full' : isMany ? 'many' : 'away');
    return isFull || isMany ? FULL_WAIT_MS : null;
  }

  #drop(): void {
    const gone = this.#connected;
    this.#connected = undefined;
    // The room notices by itself when it cannot be told.
    if (gone) void gone.close().catch(() => gone.connection.close());
  }

  async #connects(connection: RTCPeerConnection): Promise<boolean> {
    for (let passed = 0; passed < CONNECT_MS && !this.#end.signal.aborted && !this.#isStale; passed += 50) {
      if (connection.connectionState === 'connected') return true;
      if (connection.connectionState === 'failed' || connection.connectionState === 'closed') return false;
      await this.#sleep(50);
    }
    return connection.connectionState === 'connected';
  }

  async #untilSilent(connection: RTCPeerConnection): Promise<void> {
    let [heard, heardAt] = [-1, performance.now()];
    while (!this.#end.signal.aborted) {
      const { connectionState } = connection;
      if (this.#isStale || connectionState === 'failed' || connectionState === 'closed') return;
      const now = await receivedOn(connection);
      if (now !== heard) [heard, heardAt] = [now, performance.now()];
      // A tab that slept has not looked; it is not the line that was silent.
      if (performance.now() - heardAt > SILENCE_MS && connectionState !== 'connected') return;
      if (performance.now() - heardAt > SILENCE_MS * 1.5) return;
      await this.#sleep(LOOK_MS);
    }
  }

  #sleep(ms = 0): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Everything that has come from the other end, checks of the way included. */
async function receivedOn(connection: RTCPeerConnection): Promise<number> {
  let sum = 0;
  for (const report of (await connection.getStats()).values()) {
    if (report.type === 'candidate-pair') sum += (report.bytesReceived ?? 0) + (report.responsesReceived ?? 0);
  }
  return sum;
}
