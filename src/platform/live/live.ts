import type pg from 'pg';
import { LIVE_CHANNEL } from '#platform/db';
import type { Log } from '#platform/log';

export type Listener = (topic: string) => void;

/** What commits announce, heard by every process: feeds browsers (server-sent events) and empties caches. */
export interface Live {
  /** @param topic exact name, or a prefix ending in `*` @returns the way to stop listening */
  on(topic: string, listener: Listener): () => void;
  /** False while the connection is lost: nothing may be answered from a cache then. */
  readonly isConnected: boolean;
  /** Counts connections; whoever kept something from an earlier one throws it away. */
  readonly epoch: number;
  close(): Promise<void>;
}

/** Pause before a lost connection is tried again. */
const RECONNECT_MS = 500;

/** @param connect makes a client of its own, outside the pool: LISTEN holds it for ever */
export async function openLive(connect: () => pg.Client, log: Log): Promise<Live> {
  const live = new PostgresLive(connect, log);
  await live.connect();
  return live;
}

class PostgresLive implements Live {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #open: () => pg.Client;
  readonly #log: Log;
  #client: pg.Client | undefined;
  #isClosed = false;
  #retry: NodeJS.Timeout | undefined;
  isConnected = false;
  epoch = 0;

  constructor(open: () => pg.Client, log: Log) {
    this.#open = open;
    this.#log = log;
  }

  on(topic: string, listener: Listener): () => void {
    const group = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, group.add(listener));
    return () => {
      group.delete(listener);
      if (group.size === 0) this.#listeners.delete(topic);
    };
  }

  async connect(): Promise<void> {
    const client = this.#open();
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client));
    client.on('notification', ({ payload }) => this.#tell(JSON.parse(payload ?? '[]') as string[]));
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
    this.#client = client;
    this.isConnected = true;
    this.epoch += 1;
  }

  #lost(client: pg.Client, error?: Error): void {
    if (this.#isClosed || this.#client !== client) return;
    this.#client = undefined;
    this.isConnected = false;
    this.#log.warn({ err: error }, 'live connection lost');
    this.#tryAgain();
  }

  #tryAgain(): void {
    this.#retry = setTimeout(() => {
      this.connect().catch(() => this.#tryAgain());
    }, RECONNECT_MS);
  }

  #tell(topics: readonly string[]): void {
    for (const topic of topics) {
      for (const [wanted, group] of this.#listeners) {
        const isMatch = wanted === topic || (wanted.endsWith('*') && topic.startsWith(wanted.slice(0, -1)));
        if (isMatch) for (const listener of group) listener(topic);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}
