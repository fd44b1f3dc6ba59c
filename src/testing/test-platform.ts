import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { keysFrom, type Platform, Ports } from '#platform';
import { diskBlobs, withSmallBlobs } from '#platform/blobs';
import { ManualClock } from '#platform/clock';
import { type Environment, readConfig } from '#platform/config';
import { APPLICATION_ROLE, Database, openPool } from '#platform/db';
import { createTestDatabase, stopOwnCluster } from '#platform/db/testing';
import { openLive } from '#platform/live';
import { openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { openPrinter } from '#platform/print';

export interface TestPlatform extends Platform {
  readonly clock: ManualClock;
  /** Connection of the owner of the schemas, for looking behind the application's grants. */
  readonly owner: pg.Pool;
}

export interface TestPlatformOptions {
  /** Default: Monday 23 November 2026, 09:00 in Almaty. */
  readonly now?: string;
  readonly env?: Environment;
}

const opened: (() => Promise<void>)[] = [];

// At the level of the file: a hook registered inside another hook would run at that hook's end.
after(async () => {
  for (const close of opened) await close();
  await stopOwnCluster();
});

/** A platform over a fresh database, with a clock moved by hand; closed after the tests of the file. */
export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const { host, database, drop } = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-data-'));
  const clock = new ManualClock(options.now ?? '2026-11-23T04:00:00Z');
  const log = openLog('silent');
  const poolOptions = { size: 8, applicationName: 'test', onError: () => undefined };
  const db = new Database(
    openPool({ host, database, user: APPLICATION_ROLE }, { ...poolOptions, isPipelined: true }),
    clock,
  );
  const owner = openPool({ host, database, user: 'postgres' }, { ...poolOptions, size: 2 });
  const live = await openLive(() => new pg.Client({ host, database, user: APPLICATION_ROLE }), log);
  const config = readConfig({ LOG_LEVEL: 'silent', ...options.env, ASHYQ_DATA: folder });
  const printer = openPrinter({ isDemo: config.mode === 'demo' });
  const close = async (): Promise<void> => {
    await printer.close();
    await live.close();
    await db.close();
    await owner.end();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  };
  opened.push(close);
  return {
    config,
    clock,
    db,
    reads: db.reads,
    listReads: db.reads,
    openJobsPool: () => openPool({ host, database, user: APPLICATION_ROLE }, { ...poolOptions, hasPlainTypes: true }),
    owner,
    blobs: withSmallBlobs(diskBlobs(join(folder, 'blobs')), db.reads),
    printer,
    live,
    keys: keysFrom(new Uint8Array(32).fill(7)),
    log,
    metrics: new Metrics(),
    ports: new Ports(),
    publicOrigin: 'http://localhost:3000',
    hostNames: [],
    close: async () => undefined,
  };
}
