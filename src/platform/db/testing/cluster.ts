import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded.ts';
import { migrate } from '../migrate.ts';
import { openPool } from '../pool.ts';

/** Set by the test command for all files of one run; a file run alone starts a cluster of its own. */
export const TEST_CLUSTER = 'ASHYQ_TEST_CLUSTER';

const TEMPLATE = 'ashyq_template';

export interface TestCluster {
  readonly socketFolder: string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL with one migrated template database, from which each test copies its own. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-test-'));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  await onServer(server.socketFolder, `create database ${TEMPLATE}`);
  const owner = openPool(
    { host: server.socketFolder, user: 'postgres', database: TEMPLATE },
    { size: 2, applicationName: 'test-template', onError: () => undefined },
  );
  await migrate(owner, 'demo');
  await owner.end();
  return {
    socketFolder: server.socketFolder,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let own: Promise<TestCluster> | undefined;

async function clusterSocket(): Promise<string> {
  const shared = process.env[TEST_CLUSTER];
  if (shared) return shared;
  own ??= startTestCluster();
  return (await own).socketFolder;
}

/** Ends the cluster that a file run alone has started. */
export async function stopOwnCluster(): Promise<void> {
  await (await own)?.stop();
}

export interface TestDatabase {
  readonly host: string;
  readonly database: string;
  drop(): Promise<void>;
}

/** A fresh migrated database; drop() also ends what is still connected. */
export async function createTestDatabase(options: { readonly isEmpty?: boolean } = {}): Promise<TestDatabase> {
  const host = await clusterSocket();
  const database = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(host, `create database ${database} template ${options.isEmpty ? 'template0' : TEMPLATE}`);
  return { host, database, drop: () => onServer(host, `drop database if exists ${database} with (force)`) };
}

async function onServer(host: string, statement: string): Promise<void> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
