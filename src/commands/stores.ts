import { join } from 'node:path';
import type pg from 'pg';
import { type Blobs, diskBlobs, s3Blobs } from '#platform/blobs';
import type { Config } from '#platform/config';
import { type Hold, holdServer, openPool } from '#platform/db';

export interface Stores {
  readonly owner: pg.Pool;
  readonly blobs: Blobs;
  readonly keysFolder: string;
  close(): Promise<void>;
}

/**
 * The stores of a system. A `guest` comes beside a running one and starts its server when it is stopped; a `master` is
 * alone. Whoever leaves an embedded server last stops it.
 * @throws StartRefusal when a guest finds no database, or a master finds another one
 */
export async function openStores(config: Config, hold: Hold): Promise<Stores> {
  const folder = config.dataFolder;
  const held = config.databaseUrl ? undefined : await holdServer({ folder, mustExist: hold === 'guest' }, hold);
  const target = held?.owner ?? { connectionString: String(config.databaseOwnerUrl ?? config.databaseUrl) };
  const owner = openPool(target, { size: 2, applicationName: 'ashyq-command', onError: () => undefined });
  return {
    owner,
    blobs: config.blobsUrl ? await s3Blobs(config.blobsUrl) : diskBlobs(join(folder, 'blobs')),
    keysFolder: join(folder, 'keys'),
    close: async () => {
      await owner.end();
      await held?.leave();
    },
  };
}
