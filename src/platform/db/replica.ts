import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Clock } from '#platform/clock';
import { StartRefusal } from '#platform/config';
import { type Reads, readsOver } from './handle.ts';
import { kyselyPool } from './pool.ts';

/** A replica that has not come this near within this time is left alone until it has. */
const LONGEST_LAG_MS = 2000;
const ASKED_EVERY_MS = 20;
/** How often it is looked at when nothing was announced. */
const LOOKED_AT_EVERY_MS = 5000;

export interface ReplicaOptions {
  readonly primary: pg.Pool;
  readonly replica: pg.Pool;
  readonly clock: Clock;
  /** Told once each time the replica is left or taken up again. */
  readonly onTurn?: (isUsed: boolean, why?: unknown) => void;
}

/**
 * Reads of public lists from a standby. After each announcement they go to the primary until the standby has replayed
 * everything that the primary had written by then: whoever is told of a change finds it. A standby that is away or lags
 * is left alone, and nobody notices.
 */
export class Replica {
  readonly reads: Reads;
  readonly #options: ReplicaOptions;
  readonly #timer: NodeJS.Timeout;
  #generation = 0;
  #isUsed = false;
  #wasUsed = false;
  #isClosed = false;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    const pool = withFallback(options, (why) => this.#turn(false, why));
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    this.reads = readsOver(kysely, options.clock);
    this.#timer = setInterval(() => void this.catchUp(true), LOOKED_AT_EVERY_MS);
    this.#timer.unref();
  }

  /** True while it has everything that was announced. */
  get isUsed(): boolean {
    return this.#isUsed;
  }

  /** Something was announced: the primary answers until the replica has it too. */
  announced(): void {
    this.#isUsed = false;
    void this.catchUp();
  }

  /** Waits until the replica has what the primary has now, at most two seconds. @param isLook may go on being used meanwhile */
  async catchUp(isLook = false): Promise<void> {
    this.#generation += 1;
    const mine = this.#generation;
    try {
      const hasAll = await this.#hasReached(await this.#written(), mine);
      if (mine === this.#generation) this.#turn(hasAll, hasAll || 'it lags behind');
    } catch (away) {
      if (mine === this.#generation || isLook) this.#turn(false, away);
    }
  }

  async #written(): Promise<string> {
    const { rows } = await this.#options.primary.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
    return rows[0]?.lsn ?? '0/0';
  }

  async #hasReached(lsn: string, mine: number): Promise<boolean> {
    const until = performance.now() + LONGEST_LAG_MS;
    while (mine === this.#generation && performance.now() < until) {
      // A reader's address may lead to the primary itself while there is no standby.
      const { rows } = await this.#options.replica.query<{ there: boolean }>(
        'select not pg_is_in_recovery() or pg_last_wal_replay_lsn() >= $1::pg_lsn as there',
        [lsn],
      );
      if (rows[0]?.there) return true;
      await wait(ASKED_EVERY_MS);
    }
    return false;
  }

  #turn(isUsed: boolean, why: unknown): void {
    if (this.#isClosed) return;
    this.#isUsed = isUsed;
    if (isUsed !== this.#wasUsed) this.#options.onTurn?.(isUsed, why);
    this.#wasUsed = isUsed;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isUsed = false;
    this.#generation += 1;
    clearInterval(this.#timer);
    await this.#options.replica.end();
  }
}

/** A statement that the standby cannot answer any more is answered by the primary. */
function withFallback({ primary, replica }: ReplicaOptions, onAway: (why: unknown) => void): PostgresPool {
  const [near, far] = [kyselyPool(replica), kyselyPool(primary)];
  const ask = async (client: PostgresPoolClient, ...asked: Parameters<PostgresPoolClient['query']>) => {
    try {
      return await client.query(...asked);
    } catch (thrown) {
      if (!isAway(thrown)) throw thrown;
      onAway(thrown);
      const other = await far.connect();
      try {
        return await other.query(...asked);
      } finally {
        other.release();
      }
    }
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await near.connect().catch((thrown: unknown) => {
      onAway(thrown);
      return undefined;
    });
    if (!client) return await far.connect();
    const query = (...asked: Parameters<PostgresPoolClient['query']>) => ask(client, ...asked);
    return { query, release: () => client.release() } as unknown as PostgresPoolClient;
  };
  return { connect, end: () => replica.end(), options: replica.options } as PostgresPool;
}

/** The connection broke, the server stops, or it had to give the rows up for what it replays. */
function isAway(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return !/^[0-9A-Z]{5}$/.test(code) || /^(57|08|40)/.test(code);
}

/**
 * Refuses a second server that is not a copy of the first. One that cannot be reached now is no reason not to start.
 * @throws StartRefusal
 */
export async function refuseOtherDatabase(primary: pg.Pool, replica: pg.Pool): Promise<void> {
  const ours = await whoIs(primary);
  const theirs = await whoIs(replica).catch((thrown: unknown) => {
    if (isAnswer(thrown)) throw refusal(thrown);
    return ours;
  });
  if (ours !== theirs) throw refusal();
}

/** The cluster and the database in it: a standby has both in common with its primary, a restored copy has not. */
async function whoIs(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ who: string }>(
    `select system_identifier || '/' || current_database() as who from pg_control_system()`,
  );
  return rows[0]?.who ?? '';
}

/** The server answered and said no: a wrong password, a database that does not exist. */
function isAnswer(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  // 57: it is starting or stopping; 53: too many connections.
  return /^[0-9A-Z]{5}$/.test(code) && !/^(57|53)/.test(code);
}

function refusal(cause?: unknown): StartRefusal {
  const said = cause instanceof Error ? `: ${cause.message}` : '';
  return new StartRefusal(
    {
      kk: `DATABASE_REPLICA_URL осы дерекқордың көшірмесін көрсетпейді${said}. DATABASE_URL серверінің көшірмесін көрсетіңіз немесе бұл баптауды алып тастаңыз.`,
      ru: `DATABASE_REPLICA_URL указывает не на реплику этой базы данных${said}. Укажите реплику сервера DATABASE_URL или уберите настройку.`,
      en: `DATABASE_REPLICA_URL does not name a replica of this database${said}. Name a standby of the server of DATABASE_URL, or remove the setting.`,
    },
    { cause },
  );
}
