import { join } from 'node:path';
import type pg from 'pg';
import { type Blobs, diskBlobs, s3Blobs } from '#platform/blobs';
import type { Config } from '#platform/config';
import { openPool, startEmbeddedPostgres } from '#platform/db';

export interface Stores {
  readonly owner: pg.Pool;
  readonly blobs: Blobs;
  close(): Promise<void>;
}

/** The stores of a system that may be running or not: a server found running is left running. */
export async function openStores(config: Config): Promise<Stores> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres({ folder: config.dataFolder });
  const target = embedded
    ? { host: embedded.socketFolder, user: 'postgres', database: 'postgres' }
    : { connectionString: String(config.databaseOwnerUrl ?? config.databaseUrl) };
  const owner = openPool(target, { size: 2, applicationName: 'ashyq-command', onError: () => undefined });
  return {
    owner,
    blobs: config.blobsUrl ? await s3Blobs(config.blobsUrl) : diskBlobs(join(config.dataFolder, 'blobs')),
    close: async () => {
      await owner.end();
      if (!embedded?.isAdopted) await embedded?.stop();
    },
  };
}
