import { join } from 'node:path';
import pg from 'pg';
import { diskBlobs, s3Blobs } from '#platform/blobs';
import { type Clock, systemClock } from '#platform/clock';
import { type Config, StartRefusal } from '#platform/config';
import {
  APPLICATION_ROLE,
  Database,
  type EmbeddedPostgres,
  migrate,
  openPool,
  type PoolTarget,
  startEmbeddedPostgres,
} from '#platform/db';
import { openLive } from '#platform/live';
import { type Log, openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { openKeys } from './keys.ts';
import type { Platform } from './platform.ts';
import { Ports } from './ports.ts';

/** Connections of one process; the embedded server allows 60. */
const POOL_SIZE = 12;

export interface OpenOptions {
  readonly clock?: Clock;
  /** Set when the listening address is known and PUBLIC_URL is not given. */
  readonly publicOrigin?: () => string;
}

/** Starts or reaches the database, brings it to the present and opens everything that outlives a request. */
export async function openPlatform(config: Config, options: OpenOptions = {}): Promise<Platform> {
  const log = openLog(config.logLevel);
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataFolder });
  try {
    return await openOver(config, targets(config, embedded), embedded, log, options);
  } catch (thrown) {
    // A server found running may belong to a living process.
    if (!embedded?.isAdopted) await embedded?.stop();
    throw thrown;
  }
}

interface Targets {
  readonly owner: PoolTarget;
  readonly application: PoolTarget;
}

function targets(config: Config, embedded: EmbeddedPostgres | undefined): Targets {
  if (embedded) {
    const place = { host: embedded.socketFolder, database: 'postgres' };
    return { owner: { ...place, user: 'postgres' }, application: { ...place, user: APPLICATION_ROLE } };
  }
  const application = String(config.databaseUrl);
  const owner = String(config.databaseOwnerUrl ?? config.databaseUrl);
  const isOwner = owner === application;
  return {
    owner: { connectionString: owner },
    application: { connectionString: application, ...(isOwner ? { role: APPLICATION_ROLE } : {}) },
  };
}

async function openOver(
  config: Config,
  { owner, application }: Targets,
  embedded: EmbeddedPostgres | undefined,
  log: Log,
  options: OpenOptions,
): Promise<Platform> {
  let isClosing = false;
  const onError = (error: Error): void => {
    if (!isClosing) log.warn({ err: error }, 'database connection lost');
  };
  const ownerPool = openPool(owner, { size: 2, applicationName: 'ashyq-migrate', onError });
  await reach(ownerPool);
  const lock = embedded ? await holdAlone(ownerPool) : undefined;
  await migrate(ownerPool, config.mode);
  if (!lock) await ownerPool.end();
  const pool = openPool(application, { size: POOL_SIZE, applicationName: 'ashyq', onError });
  const clock = options.clock ?? systemClock;
  const db = new Database(pool, clock);
  const live = await openLive(() => new pg.Client(clientConfig(application)), log);
  return {
    config,
    clock,
    db,
    reads: db.reads,
    openJobsPool: () => openPool(application, { size: 6, applicationName: 'ashyq-jobs', onError, hasPlainTypes: true }),
    blobs: config.blobsUrl ? await s3Blobs(config.blobsUrl) : diskBlobs(join(config.dataFolder, 'blobs')),
    live,
    keys: openKeys(join(config.dataFolder, 'keys', 'root.key')),
    log,
    metrics: new Metrics(),
    ports: new Ports(),
    get publicOrigin() {
      return config.publicUrl?.origin ?? options.publicOrigin?.() ?? `http://localhost:${config.port}`;
    },
    close: async () => {
      isClosing = true;
      await live.close();
      await db.close();
      lock?.release();
      if (lock) await ownerPool.end();
      await embedded?.stop();
    },
  };
}

function clientConfig({ role, ...target }: PoolTarget): pg.ClientConfig {
  return { ...target, application_name: 'ashyq-live', ...(role ? { options: `-c role=${role}` } : {}) };
}

async function reach(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      {
        kk: `Дерекқорға қосылу мүмкін болмады: ${said}. DATABASE_URL мәнін тексеріңіз.`,
        ru: `Не удалось подключиться к базе данных: ${said}. Проверьте DATABASE_URL.`,
        en: `The database cannot be reached: ${said}. Check DATABASE_URL.`,
      },
      { cause },
    );
  }
}

/** One data folder, one process: the lock lives as long as its connection. */
async function holdAlone(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtext('ashyq.folder')) as held`,
  );
  if (rows[0]?.held) return client;
  client.release();
  throw new StartRefusal({
    kk: 'Бұл деректер бумасымен басқа процесс жұмыс істеп тұр. Оны тоқтатыңыз немесе ASHYQ_DATA арқылы басқа буманы көрсетіңіз.',
    ru: 'С этой папкой данных уже работает другой процесс. Остановите его или укажите другую папку в ASHYQ_DATA.',
    en: 'Another process is working with this data folder. Stop it or name another folder in ASHYQ_DATA.',
  });
}
