import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { pgFolder } from '../pg-binaries.ts';
import { unrooted } from '../unrooted.ts';
import { freePort } from './free-port.ts';

/** A PostgreSQL as a court's own department runs it: over TCP with passwords, an owner and a user of the application. */
export interface TcpServer {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Of the superuser, for looking behind the grants. */
  readonly adminUrl: string;
  /** Its programs and its files. */
  readonly bin: string;
  readonly cluster: string;
  stop(): Promise<void>;
}

/** Versions that can be tried here: the pinned one, and what Debian has installed. */
export function serversHere(): readonly { readonly version: number; readonly bin: string }[] {
  const debian = [15, 16, 17].map((version) => ({ version, bin: `/usr/lib/postgresql/${version}/bin` }));
  return [...debian.filter(({ bin }) => existsSync(bin)), { version: 18, bin: join(pgFolder(), 'bin') }];
}

/** Throw-away server on a free port of loopback; the owner is no superuser and may make no roles. */
export async function startTcpServer({ version, bin }: { version: number; bin: string }): Promise<TcpServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-tcp-'));
  const { prefix } = unrooted(folder);
  const cluster = join(folder, 'cluster');
  const password = join(folder, 'password');
  writeFileSync(password, 'admin-word', { mode: 0o600 });
  const locale = version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const [initdb = '', ...init] = [
    ...prefix,
    join(bin, 'initdb'),
    ...['-D', cluster, '-U', 'admin', '--auth=scram-sha-256', `--pwfile=${password}`, '--no-sync'],
    ...['--encoding=UTF8', '--locale=C.UTF-8', ...locale],
  ];
  execFileSync(initdb, init, { stdio: 'ignore', env: {} });
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const [command = '', ...args] = [
    ...prefix,
    join(bin, 'postgres'),
    ...['-D', cluster],
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const server = spawn(command, args, { stdio: 'ignore', env: {} });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = (user: string, database: string) => `postgres://${user}:${user}-word@127.0.0.1:${port}/${database}`;
  try {
    await prepare(url('admin', 'postgres'));
  } catch (thrown) {
    await stop();
    throw thrown;
  }
  return {
    ownerUrl: url('owner', 'court'),
    applicationUrl: url('app', 'court'),
    adminUrl: url('admin', 'court'),
    ...{ bin, cluster },
    stop,
  };
}

/** What docs/operations/install.md tells the administrator of the database to do. */
async function prepare(adminUrl: string): Promise<void> {
  const client = await untilItAnswers(adminUrl);
  await client.query(`create role owner login password 'owner-word'`);
  await client.query(`create role app login password 'app-word'`);
  await client.query('create database court owner owner');
  await client.end();
}

/** A connection, as soon as the server gives one; at most 20 s. */
export async function untilItAnswers(url: string): Promise<pg.Client> {
  const until = performance.now() + 20_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (thrown) {
      if (performance.now() > until) throw thrown;
      await wait(50);
    }
  }
}
