import type pg from 'pg';
import type { Log } from '#platform/log';

/** A lock of a worker that lives is younger than this at its first sight. */
const OLDEST_UNSURE_S = 20;

/** Pause between two looks for workers that are gone. */
const LOOK_MS = 60_000;

/**
 * A running job whose key was taken by its successor loses its tries, so that it is not done twice. Killed before its end it
 * would lie among the dead ones; a job at its last try has not been written to since it was locked, and stays.
 */
const FORGET_SUPERSEDED = `delete from graphile_worker._private_jobs
  where locked_by = $1 and key is null and attempts >= max_attempts and last_error is null and updated_at > locked_at`;

const keyOf = (parameter: string): string => `hashtext('ashyq.worker:' || ${parameter})`;

/**
 * Shows the other processes which workers live, by a lock of their session that a kill -9 releases, and frees the jobs of
 * those that do not: the job runner itself would wait four hours.
 */
export class Presence {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  readonly #own = new Set<string>();
  #client: pg.PoolClient | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Looks at once, again as soon as the locks of a predecessor killed a moment ago are old enough, then every minute. */
  async open(): Promise<void> {
    await this.look();
    this.#soon = setTimeout(() => void this.look(), (OLDEST_UNSURE_S + 1) * 1_000);
    this.#soon.unref();
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  /** @param worker as it stands in `locked_by` of the jobs: the name that the job runner gives to the workers of a process */
  show(worker: string): void {
    this.#own.add(worker);
    this.#inTurn(async (client) => {
      await client.query(`select pg_advisory_lock_shared(${keyOf('$1')})`, [worker]);
    });
  }

  /** Frees the jobs of workers that nobody shows any more. Resolves when it has looked. */
  async look(): Promise<void> {
    await this.#inTurn(async (client) => {
      const { rows } = await client.query<{ worker: string }>(`
        select distinct locked_by as worker from graphile_worker.jobs
        where locked_by is not null and locked_at < now() - interval '${OLDEST_UNSURE_S} seconds'`);
      for (const { worker } of rows) if (!this.#own.has(worker)) await this.#freeWhenGone(client, worker);
    });
  }

  async #freeWhenGone(client: pg.PoolClient, worker: string): Promise<void> {
    const { rows } = await client.query<{ gone: boolean }>(`select pg_try_advisory_lock(${keyOf('$1')}) as gone`, [
      worker,
    ]);
    if (!rows[0]?.gone) return;
    await client.query(FORGET_SUPERSEDED, [worker]);
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [worker]);
    await client.query(`select pg_advisory_unlock(${keyOf('$1')})`, [worker]);
    this.#log.warn({ worker }, 'jobs of a killed worker are free again');
  }

  /** One statement after another; a lost connection is opened again and shows everybody anew. */
  #inTurn(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      try {
        await work(await this.#connected());
      } catch (thrown) {
        this.#client?.release(true);
        this.#client = undefined;
        this.#log.warn({ err: thrown }, 'presence of workers not shown');
      }
    });
    return this.#turn;
  }

  async #connected(): Promise<pg.PoolClient> {
    if (this.#client) return this.#client;
    const client = await this.#pool.connect();
    this.#client = client;
    for (const worker of this.#own) {
      await client.query(`select pg_advisory_lock_shared(${keyOf('$1')})`, [worker]);
    }
    return client;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    await this.#turn;
    this.#client?.release(true);
    this.#client = undefined;
  }
}
