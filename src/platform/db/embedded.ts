import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StartRefusal } from '#platform/config';
import { disguise, pgFolder } from './pg-binaries.ts';

/** Major version of the npm binaries; a data folder of another one is refused. */
const PG_MAJOR = '18';

/** Bytes that must be free before a data folder is made or opened. */
const FREE_SPACE_BYTES = 200 * 1024 * 1024;

export interface EmbeddedPostgres {
  /** Folder of the private socket; no TCP port is opened. */
  readonly socketFolder: string;
  /** True when the server was already running: after a kill -9 of its process, or under another one. */
  readonly isAdopted: boolean;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly folder: string;
  /** Throw-away cluster of tests: nothing is synced to the disk. */
  readonly isThrowAway?: boolean;
}

/**
 * Starts, or finds running after a kill -9 of this process, the PostgreSQL of a data folder.
 * @throws StartRefusal for a folder of another version, a full disk, a server that does not come up
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  refuseFullDisk(folder);
  const cluster = join(folder, 'pg');
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(cluster, options);
  refuseOtherVersion(cluster);
  const running = await findRunning(cluster);
  if (running) return running;
  return await launch(cluster, options);
}

function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= FREE_SPACE_BYTES) return;
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new StartRefusal({
    kk: `Дискіде орын жоқ: ${folder} бумасында ${freeMb} МБ қалды, кемінде 200 МБ керек. Орын босатыңыз; ештеңе өзгерген жоқ.`,
    ru: `На диске нет места: в папке ${folder} осталось ${freeMb} МБ, нужно не меньше 200 МБ. Освободите место; ничего не изменено.`,
    en: `The disk is full: ${freeMb} MB are left in ${folder}, at least 200 MB are needed. Free some space; nothing was changed.`,
  });
}

function initialise(cluster: string, { isThrowAway }: EmbeddedOptions): void {
  // A cluster that was being made when the power went has no PG_VERSION and holds nothing.
  rmSync(cluster, { recursive: true, force: true });
  const [command, ...args] = [
    ...disguise(),
    join(pgFolder(), 'bin', 'initdb'),
    ...['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(isThrowAway ? ['--no-sync'] : []),
  ] as [string, ...string[]];
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: {} });
  } catch (cause) {
    throw notComingUp(String((cause as { stderr?: Buffer }).stderr ?? cause), cause);
  }
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === PG_MAJOR) return;
  throw new StartRefusal({
    kk: `${cluster} бумасы PostgreSQL ${version} үшін жасалған, ал мұнда ${PG_MAJOR}. Ескі нұсқамен «npm run backup», жаңасымен «npm run restore» орындаңыз; ештеңе өзгерген жоқ.`,
    ru: `Папка ${cluster} создана для PostgreSQL ${version}, а здесь ${PG_MAJOR}. Сделайте «npm run backup» прежней версией и «npm run restore» новой; ничего не изменено.`,
    en: `The folder ${cluster} was made by PostgreSQL ${version}, here is ${PG_MAJOR}. Run "npm run backup" with the old version and "npm run restore" with the new one; nothing was changed.`,
  });
}

async function findRunning(cluster: string): Promise<EmbeddedPostgres | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const socketFolder = lines[4] ?? '';
  if (!isAlive(pid) || !(await answers(socketFolder))) return undefined;
  return { socketFolder, isAdopted: true, stop: () => stopServer(pid, socketFolder) };
}

async function launch(cluster: string, { isThrowAway }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const socketFolder = mkdtempSync(join(tmpdir(), 'ashyq-pg-'));
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '48MB',
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
    ...(isThrowAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const [command, ...args] = [
    ...disguise(),
    join(pgFolder(), 'bin', 'postgres'),
    ...['-D', cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ] as [string, ...string[]];
  const logFile = join(cluster, '..', 'postgres.log');
  const log = openSync(logFile, 'a', 0o600);
  // Its own process group: Ctrl+C in the terminal reaches this process, which then stops the server in order.
  const server = spawn(command, args, { stdio: ['ignore', log, log], detached: true, env: {} });
  server.unref();
  await comesUp(server, socketFolder, logFile);
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  return { socketFolder, isAdopted: false, stop: () => stopServer(pid, socketFolder) };
}

async function comesUp(server: ChildProcess, socketFolder: string, logFile: string): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    if (await answers(socketFolder)) return;
    if (server.exitCode !== null) break;
    await wait(20);
  }
  throw notComingUp(readFileSync(logFile, 'utf8').split('\n').slice(-6).join('\n'));
}

async function answers(socketFolder: string): Promise<boolean> {
  if (socketFolder === '') return false;
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function stopServer(pid: number, socketFolder: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await wait(10);
  rmSync(socketFolder, { recursive: true, force: true });
}

function notComingUp(detail: string, cause?: unknown): StartRefusal {
  return new StartRefusal(
    {
      kk: `Дерекқор іске қосылмады. PostgreSQL жауабы: ${detail}`,
      ru: `База данных не запустилась. Ответ PostgreSQL: ${detail}`,
      en: `The database did not start. PostgreSQL says: ${detail}`,
    },
    { cause },
  );
}
