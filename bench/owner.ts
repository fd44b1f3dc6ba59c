import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Served } from './served.ts';

/** A connection of the owner beside the system: it lays what the bench needs and counts. */
export async function connectOwner({ dataFolder }: Pick<Served, 'dataFolder'>): Promise<pg.Client> {
  const [, , , , host = ''] = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  return client;
}
