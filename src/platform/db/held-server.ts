import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { StartRefusal } from '#platform/config';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { openPool, type PoolTarget } from './pool.ts';

/** The server of a data folder with the right to use it; whoever leaves last stops it. */
export interface HeldServer {
  readonly owner: PoolTarget;
  readonly socketFolder: string;
  leave(): Promise<void>;
}

/** `master`: serves, sets up or restores, one at a time. `guest`: reads beside it, as a backup does. */
export type Hold = 'master' | 'guest';

const MASTER = `hashtext('ashyq.folder')`;
const GUEST = `hashtext('ashyq.guest')`;

/** A predecessor that was told to stop has this long to end its requests. */
const PATIENCE_MS = 3_000;

/** A server that ends just after it answered is started again. */
const TRIES = 3;

/**
 * Starts or finds the server of a data folder and holds it as long as a connection lives, so that a kill -9 frees it.
 * @throws StartRefusal when another master is at work, and all that starting can say
 */
export async function holdServer(options: EmbeddedOptions, hold: Hold): Promise<HeldServer> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await startEmbeddedPostgres(options);
    const owner = { host: server.socketFolder, user: 'postgres', database: 'postgres' };
    const pool = openPool(owner, { size: 1, applicationName: `ashyq-${hold}`, onError: () => undefined });
    try {
      const client = await pool.connect();
      if (await take(client, hold)) {
        return { owner, socketFolder: server.socketFolder, leave: () => leave(server, pool, client, hold) };
      }
      client.release();
    } catch (thrown) {
      await pool.end();
      if (attempt >= TRIES) throw thrown;
      continue;
    }
    await pool.end();
    throw heldByAnother();
  }
}

async function take(client: pg.PoolClient, hold: Hold): Promise<boolean> {
  if (hold === 'guest') {
    await client.query(`select pg_advisory_lock_shared(${GUEST})`);
    return true;
  }
  const until = performance.now() + PATIENCE_MS;
  while (!(await tryLock(client, MASTER))) {
    if (performance.now() > until) return false;
    await wait(100);
  }
  return true;
}

async function tryLock(client: pg.PoolClient, key: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${key}) as held`);
  return rows[0]?.held ?? false;
}

/** The locks are kept while the server stops: whoever comes meanwhile finds it stopping, not free. */
async function leave(server: EmbeddedPostgres, pool: pg.Pool, client: pg.PoolClient, hold: Hold): Promise<void> {
  const isLast = await isAlone(client, hold).catch(() => true);
  if (isLast) await server.stop();
  client.release(true);
  await pool.end();
}

async function isAlone(client: pg.PoolClient, hold: Hold): Promise<boolean> {
  if (hold === 'master') return await tryLock(client, GUEST);
  await client.query(`select pg_advisory_unlock_shared(${GUEST})`);
  return (await tryLock(client, GUEST)) && (await tryLock(client, MASTER));
}

function heldByAnother(): StartRefusal {
  return new StartRefusal({
    kk: 'Бұл деректер бумасымен басқа процесс жұмыс істеп тұр. Оны тоқтатыңыз немесе ASHYQ_DATA арқылы басқа буманы көрсетіңіз.',
    ru: 'С этой папкой данных уже работает другой процесс. Остановите его или укажите другую папку в ASHYQ_DATA.',
    en: 'Another process is working with this data folder. Stop it or name another folder in ASHYQ_DATA.',
  });
}
