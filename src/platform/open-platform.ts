import { join } from 'node:path';
import pg from 'pg';
import { diskBlobs, s3Blobs, withSmallBlobs } from '#platform/blobs';
import { type Clock, systemClock } from '#platform/clock';
import { type Config, StartRefusal } from '#platform/config';
import {
  APPLICATION_ROLE,
  type Connections,
  Database,
  type Hold,
  hasCluster,
  holdServer,
  type MigrateOptions,
  markMode,
  migrate,
  NotSetUp,
  openPool,
  type PoolTarget,
  Replica,
  refuseOtherDatabase,
  refuseOtherMode,
  refuseUnsuitableServer,
  whoConnects,
} from '#platform/db';
import { openLive } from '#platform/live';
import { type Log, openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { openPrinter } from '#platform/print';
import type { Platform } from './platform.ts';
import { Ports } from './ports.ts';
import { openKeysOf } from './root-key.ts';

/** Connections of one process; the embedded server allows 60. */
const POOL_SIZE = 10;

/**
 * Connections for public lists, apart from those of deeds: a crowd of visitors takes none from the court. Few, for a statement
 * of a list takes a millisecond, and those who wait are served in their order; not so few that one slow process holds up all.
 */
const LIST_POOL_SIZE = 6;

/**
 * As many as jobs run at once. Few are opened: jobs are fetched and struck off together, over one; only those that fail at the
 * same moment need one each.
 */
const JOBS_POOL_SIZE = 24;

export interface OpenOptions {
  readonly clock?: Clock;
  /** Set when the listening address is known and PUBLIC_URL is not given. */
  readonly publicOrigin?: () => string;
  /** Names beside loopback that a demo answers to, in small letters. */
  readonly hostNames?: readonly string[];
  /** Makes a real court where none is; otherwise a real one must have been set up. */
  readonly isSetup?: boolean;
  /** `guest`: works beside a running system of this data folder, which must exist; default: as its only master. */
  readonly hold?: Hold;
}

/** Starts or reaches the database, brings it to the present and opens everything that outlives a request. */
export async function openPlatform(config: Config, options: OpenOptions = {}): Promise<Platform> {
  const opened: Opened = [];
  try {
    return await open(config, options, opened);
  } catch (thrown) {
    await closeAll(opened);
    throw thrown;
  }
}

/** Ways to close what was opened, in the order of opening. */
type Opened = (() => Promise<void>)[];

async function closeAll(opened: Opened): Promise<void> {
  while (opened.length > 0) await opened.pop()?.();
}

async function open(config: Config, options: OpenOptions, opened: Opened): Promise<Platform> {
  const log = openLog(config.logLevel);
  const clock = options.clock ?? systemClock;
  const mustExist = config.mode === 'real' && !options.isSetup;
  let isClosing = false;
  const onError = (error: Error): void => {
    if (!isClosing) log.warn({ err: error }, 'database connection lost');
  };
  const { owner, application, role } = await reachDatabase(config, mustExist, options.hold ?? 'master', opened);
  await bringToPresent(owner, config, { role, mustExist });
  const pool = openPool(application, { size: POOL_SIZE, applicationName: 'ashyq', onError, isPipelined: true });
  opened.push(() => pool.end());
  const keys = await openKeysOf(pool, join(config.dataFolder, 'keys', 'root.key'));
  const files = config.blobsUrl ? await s3Blobs(config.blobsUrl) : diskBlobs(join(config.dataFolder, 'blobs'));
  const live = await openLive(() => new pg.Client(clientConfig(application)), log);
  opened.push(() => live.close());
  const db = new Database(pool, clock);
  const blobs = withSmallBlobs(files, db.reads);
  const lists = openPool(application, { size: LIST_POOL_SIZE, applicationName: 'ashyq-lists', onError });
  opened.push(() => lists.end());
  const { reads: listReads } = new Database(lists, clock);
  const replica = await openReplica(config, { pool, role: application.role, clock, log }, opened);
  if (replica) live.on('*', () => replica.announced());
  const printer = openPrinter({ isDemo: config.mode === 'demo' });
  opened.push(() => printer.close());
  return {
    ...{ config, clock, db, reads: db.reads, blobs, printer, live, keys, log },
    get listReads() {
      return replica?.isUsed && live.isConnected ? replica.reads : listReads;
    },
    openJobsPool: () =>
      openPool(application, { size: JOBS_POOL_SIZE, applicationName: 'ashyq-jobs', onError, hasPlainTypes: true }),
    metrics: new Metrics(),
    ports: new Ports(),
    get publicOrigin() {
      return config.publicUrl?.origin ?? options.publicOrigin?.() ?? `http://localhost:${config.port}`;
    },
    hostNames: options.hostNames ?? [],
    close: async () => {
      isClosing = true;
      await closeAll(opened);
    },
  };
}

interface Serving {
  readonly pool: pg.Pool;
  readonly role: string | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** @throws StartRefusal when the second address is no copy of the first */
async function openReplica(config: Config, serving: Serving, opened: Opened): Promise<Replica | undefined> {
  if (!config.databaseReplicaUrl) return undefined;
  const { pool: primary, role, clock, log } = serving;
  const target = { connectionString: String(config.databaseReplicaUrl), ...(role ? { role } : {}) };
  const pool = openPool(target, { size: POOL_SIZE, applicationName: 'ashyq-replica', onError: () => undefined });
  const onTurn = (isUsed: boolean, why: unknown): void => {
    if (isUsed) log.info('public lists are read from the replica');
    else log.warn({ err: why }, 'the replica is left alone');
  };
  const replica = new Replica({ primary, replica: pool, clock, onTurn });
  opened.push(() => replica.close());
  await refuseOtherDatabase(primary, pool);
  void replica.catchUp();
  return replica;
}

async function bringToPresent(target: PoolTarget, config: Config, options: MigrateOptions): Promise<void> {
  const owner = openPool(target, { size: 2, applicationName: 'ashyq-migrate', onError: () => undefined });
  try {
    await refuseUnsuitableServer(owner);
    await migrate(owner, config.mode, options);
    if (!config.databaseUrl) markMode(config.dataFolder, config.mode);
  } finally {
    await owner.end();
  }
}

async function reachDatabase(config: Config, mustExist: boolean, hold: Hold, opened: Opened): Promise<Connections> {
  if (config.databaseUrl) return await reached(config.databaseUrl, config.databaseOwnerUrl);
  const folder = config.dataFolder;
  refuseOtherMode(folder, config.mode);
  if (mustExist && !hasCluster(folder)) throw new NotSetUp();
  const held = await holdServer({ folder, mustExist: hold === 'guest' }, hold);
  opened.push(() => held.leave());
  const application = { ...held.owner, user: APPLICATION_ROLE };
  return { owner: held.owner, application, role: APPLICATION_ROLE };
}

/** @throws StartRefusal with what the server or the network said */
async function reached(serving: URL, owning: URL | undefined): Promise<Connections> {
  try {
    return await whoConnects(String(serving), owning && String(owning));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message || cause.name : String(cause);
    const settings = owning ? 'DATABASE_URL, DATABASE_OWNER_URL' : 'DATABASE_URL';
    throw new StartRefusal(
      {
        kk: `Дерекқорға қосылу мүмкін болмады: ${said}. Тексеріңіз: ${settings}.`,
        ru: `Не удалось подключиться к базе данных: ${said}. Проверьте: ${settings}.`,
        en: `The database cannot be reached: ${said}. Check: ${settings}.`,
      },
      { cause },
    );
  }
}

function clientConfig({ role, ...target }: PoolTarget): pg.ClientConfig {
  return { ...target, application_name: 'ashyq-live', ...(role ? { options: `-c role=${role}` } : {}) };
}
