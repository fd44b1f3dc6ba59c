import type pg from 'pg';
import type { HouseBlobs } from '#platform/blobs';
import type { Clock } from '#platform/clock';
import type { Config } from '#platform/config';
import type { Database, Reads } from '#platform/db';
import type { Live } from '#platform/live';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import type { Printer } from '#platform/print';
import type { Keys } from './keys.ts';
import type { Ports } from './ports.ts';

/** What every action gets: opened once at start, closed once at the end. */
export interface Platform {
  readonly config: Config;
  readonly clock: Clock;
  readonly db: Database;
  /** Reads outside a transaction; the same as db.reads. */
  readonly reads: Reads;
  /** For public lists only: a replica that has everything announced, else the primary over a few connections of their own. */
  readonly listReads: Reads;
  /** A pool for the job runner, opened when this process works on jobs; the caller ends it. */
  readonly openJobsPool: () => pg.Pool;
  readonly blobs: HouseBlobs;
  /** Documents as tagged PDF/A. */
  readonly printer: Printer;
  readonly live: Live;
  readonly keys: Keys;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly ports: Ports;
  /** Origin of links, known once the server listens; ends without a slash. */
  readonly publicOrigin: string;
  /** Names beside loopback that a demo answers to (`--lan`), in small letters; empty in a real court. */
  readonly hostNames: readonly string[];
  close(): Promise<void>;
}
