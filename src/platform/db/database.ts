import { type IsolationLevel, Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Act } from '#platform/audit';
import type { Clock } from '#platform/clock';
import type { Subscription } from '#platform/events';
import { Deed } from './deed.ts';
import { type Reads, readsOver, type Tx } from './handle.ts';
import { kyselyPool } from './pool.ts';
import { isTransient } from './violations.ts';

/** Tries of one transaction after deadlocks and serialisation failures. */
const TRIES = 4;

export interface TransactOptions {
  /** Default: read committed. */
  readonly isolation?: IsolationLevel;
}

/** The one way to the business data: reads over the pool, writes through `transact`. */
export class Database {
  readonly reads: Reads;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly #kysely: Kysely<unknown>;
  readonly #subscriptions = new Map<string, Subscription[]>();

  constructor(pool: pg.Pool, clock: Clock) {
    this.pool = pool;
    this.clock = clock;
    this.#kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: kyselyPool(pool) }) });
    this.reads = readsOver(this.#kysely, clock);
  }

  /** Told once at composition, before the first transaction. */
  subscribe(subscriptions: readonly Subscription[]): void {
    for (const one of subscriptions) {
      const { name } = one.event;
      this.#subscriptions.set(name, [...(this.#subscriptions.get(name) ?? []), one]);
    }
  }

  /**
   * Runs `work` in one transaction together with its audit entry, events, jobs and notices. Repeats it after a deadlock,
   * so `work` does nothing outside the database.
   * @throws Error when the work forgot to record what it did
   */
  async transact<Result>(act: Act, work: (tx: Tx) => Promise<Result>, options: TransactOptions = {}): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(act, work, options);
      } catch (thrown) {
        if (attempt >= TRIES || !isTransient(thrown)) throw thrown;
      }
    }
  }

  async #once<Result>(act: Act, work: (tx: Tx) => Promise<Result>, options: TransactOptions): Promise<Result> {
    const builder = this.#kysely.transaction();
    const chosen = options.isolation ? builder.setIsolationLevel(options.isolation) : builder;
    return await chosen.execute(async (kysely) => {
      const deed = new Deed(act, this.clock, (event) => this.#subscriptions.get(event) ?? []);
      const result = await work(deed.open(kysely));
      await deed.write(kysely);
      return result;
    });
  }

  /** One round trip. @throws when the database does not answer */
  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#kysely);
  }

  async close(): Promise<void> {
    // Kysely ends a pool only after it has used it once.
    await this.pool.end();
  }
}
