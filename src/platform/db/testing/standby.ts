import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unrooted } from '../unrooted.ts';
import { freePort } from './free-port.ts';
import { type TcpServer, untilItAnswers } from './tcp-server.ts';

export interface Standby {
  readonly applicationUrl: string;
  /** Holds back what comes from the primary, or lets it through again. */
  pause(isPaused: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** A streaming standby: the files of the primary, copied between the beginning and the end of a backup. */
export async function startStandby(primary: TcpServer): Promise<Standby> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-standby-'));
  const cluster = join(folder, 'cluster');
  const { prefix, takeOver } = unrooted(folder);
  await copyCluster(primary, cluster);
  const port = await freePort();
  const { hostname, port: primaryPort } = new URL(primary.adminUrl);
  const conninfo = `host=${hostname} port=${primaryPort} user=admin password=admin-word`;
  writeFileSync(join(cluster, 'standby.signal'), '');
  takeOver(cluster);
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const all = [...settings, `primary_conninfo=${conninfo}`, 'wal_receiver_status_interval=1'];
  const [command = '', ...args] = [...prefix, join(primary.bin, 'postgres'), '-D', cluster];
  const server = spawn(command, [...args, ...all.flatMap((setting) => ['-c', setting])], { stdio: 'ignore', env: {} });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const url = (user: string, database: string) => `postgres://${user}:${user}-word@127.0.0.1:${port}/${database}`;
  await (await untilItAnswers(url('admin', 'postgres'))).end();
  return {
    applicationUrl: url('app', 'court'),
    pause: async (isPaused) => {
      const client = await untilItAnswers(url('admin', 'postgres'));
      await client.query(`select pg_wal_replay_${isPaused ? 'pause' : 'resume'}()`);
      await client.end();
    },
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the primary writes meanwhile comes by the stream. */
async function copyCluster({ adminUrl, cluster }: TcpServer, to: string): Promise<void> {
  const client = await untilItAnswers(adminUrl);
  await client.query(`select pg_backup_start('standby', true)`);
  const left = ['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot', 'pg_stat_tmp'].map((name) =>
    join(cluster, name),
  );
  cpSync(cluster, to, { recursive: true, filter: (path) => !left.includes(path) });
  for (const name of ['pg_wal', 'pg_replslot', 'pg_stat_tmp']) mkdirSync(join(to, name), { mode: 0o700 });
  mkdirSync(join(to, 'pg_wal', 'archive_status'), { mode: 0o700 });
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
  await client.end();
}
