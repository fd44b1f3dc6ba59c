import { join } from 'node:path';
import pg from 'pg';
import { keysFrom, type Platform, Ports } from '#platform';
import { diskBlobs, withSmallBlobs } from '#platform/blobs';
import type { Clock } from '#platform/clock';
import { type Environment, readConfig } from '#platform/config';
import { APPLICATION_ROLE, Database, openPool } from '#platform/db';
import { openLive } from '#platform/live';
import { openLog } from '#platform/log';
import { Metrics } from '#platform/metrics';
import { openPrinter } from '#platform/print';

export const poolOptions = { size: 8, applicationName: 'test', onError: () => undefined };

/** Where a migrated database of tests is. */
export interface TestDatabasePlace {
  readonly host: string;
  readonly database: string;
}

interface Over {
  readonly clock: Clock;
  readonly folder: string;
  /** Contents of documents and recordings; default: in the folder. */
  readonly blobsFolder?: string;
  readonly env?: Environment;
  readonly publicOrigin?: string;
}

/** One process of a system over a database that others may use too: all have the same keys. */
export async function platformOver(place: TestDatabasePlace, over: Over): Promise<Platform> {
  const { clock, folder, blobsFolder = join(folder, 'blobs'), env, publicOrigin = 'http://localhost:3000' } = over;
  const at = { ...place, user: APPLICATION_ROLE };
  const log = openLog('silent');
  const db = new Database(openPool(at, { ...poolOptions, isPipelined: true }), clock);
  const live = await openLive(() => new pg.Client(at), log);
  const config = readConfig({ LOG_LEVEL: 'silent', ...env, ASHYQ_DATA: folder });
  const printer = openPrinter({ isDemo: config.mode === 'demo' });
  return {
    ...{ config, clock, db, reads: db.reads, listReads: db.reads, printer, live, log, publicOrigin, hostNames: [] },
    openJobsPool: () => openPool(at, { ...poolOptions, hasPlainTypes: true }),
    blobs: withSmallBlobs(diskBlobs(blobsFolder), db.reads),
    keys: keysFrom(new Uint8Array(32).fill(7)),
    ...{ metrics: new Metrics(), ports: new Ports() },
    close: async () => {
      await printer.close();
      await live.close();
      await db.close();
    },
  };
}
