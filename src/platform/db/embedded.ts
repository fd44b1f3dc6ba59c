import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartRefusal } from '#platform/config';
import { clusterOf, type FolderChecks, hasCluster, refuseUnusableFolder } from './data-folder.ts';
import { pgFolder } from './pg-binaries.ts';
import { answers, findRunning, readNotes, SOCKET_FOLDER, stopServer } from './running-server.ts';
import { type Unrooted, unrooted } from './unrooted.ts';

export interface EmbeddedPostgres {
  /** Folder of the private socket; no TCP port is opened. */
  readonly socketFolder: string;
  /** True when the server was already running: after a kill -9 of its process, or under another one. */
  readonly isAdopted: boolean;
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions extends FolderChecks {
  readonly folder: string;
  /** Throw-away cluster of tests: nothing is synced to the disk. */
  readonly isThrowAway?: boolean;
}

/** Recovery after a crash replays at most what lies between two checkpoints. */
const START_MS = 300_000;

/** Parts of a server that was killed end by themselves; on a busy machine that takes a while. */
const LEFTOVERS_MS = 10_000;

/** The log is begun anew beyond this size; the one before is kept. */
const LOG_BYTES = 8 * 1024 * 1024;

/** `.s.PGSQL.5432` and its folder must fit into the 107 letters of a socket's address (unix(7)). */
const SOCKET_PATH = 107;

/**
 * Starts, or finds running after a kill -9 of this process, the PostgreSQL of a data folder.
 * @throws StartRefusal for a folder that cannot be used, and a server that does not come up
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder } = options;
  refuseUnusableFolder(folder, options);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = clusterOf(folder);
  const running = await findRunning(cluster);
  if (running) {
    return { socketFolder: running.socketFolder, isAdopted: true, stop: () => stopServer(running, cluster) };
  }
  const runner = unrooted(folder);
  if (!hasCluster(folder)) await initialise(cluster, runner, options);
  runner.takeOver(cluster);
  return await launch(cluster, runner, options);
}

/** A cluster that was being made when the power went is under another name and holds nothing. */
async function initialise(cluster: string, runner: Unrooted, options: EmbeddedOptions): Promise<void> {
  const { folder, isThrowAway } = options;
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const [command, ...args] = [
    ...runner.prefix,
    join(pgFolder(), 'bin', 'initdb'),
    ...['-D', unfinished, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...(isThrowAway ? ['--no-sync'] : []),
  ] as [string, ...string[]];
  try {
    await promisify(execFile)(command, args, { env: {} });
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    throw notComingUp(cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause), cause);
  }
  renameSync(unfinished, cluster);
  const parent = openSync(folder, 'r');
  fsyncSync(parent);
  closeSync(parent);
}

async function launch(cluster: string, runner: Unrooted, options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const socketFolder = makeSocketFolder(options.folder);
  const [command, ...args] = [
    ...runner.prefix,
    join(pgFolder(), 'bin', 'postgres'),
    ...['-D', cluster],
    ...Object.entries(settings(socketFolder, options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ] as [string, ...string[]];
  const logFile = join(options.folder, 'postgres.log');
  // A server whose parts still end after a kill -9 holds the folder for a moment.
  const until = performance.now() + LEFTOVERS_MS;
  for (;;) {
    const log = openLog(logFile);
    const from = statSync(logFile).size;
    // Its own process group: Ctrl+C in the terminal reaches this process, which then stops the server in order.
    const server = spawn(command, args, { stdio: ['ignore', log, log], detached: true, env: {} });
    server.unref();
    closeSync(log);
    const hasStarted = Promise.withResolvers<void>();
    server.once('error', hasStarted.reject);
    server.once('spawn', hasStarted.resolve);
    await hasStarted.promise;
    if (await comesUp(server, socketFolder)) break;
    const said = readFileSync(logFile).subarray(from).toString().trim();
    if (performance.now() < until && /shared memory block|lock file/.test(said)) {
      await wait(250);
      continue;
    }
    rmSync(socketFolder, { recursive: true, force: true });
    throw notComingUp(said.split('\n').slice(-6).join('\n'));
  }
  const { pid } = readNotes(cluster) ?? { pid: 0 };
  return { socketFolder, isAdopted: false, stop: () => stopServer({ pid, socketFolder }, cluster) };
}

function settings(socketFolder: string, { isThrowAway }: EmbeddedOptions): Readonly<Record<string, string>> {
  return {
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
}

/** In the temporary folder unless its name is too long for a socket or it cannot be written. */
function makeSocketFolder(folder: string): string {
  const tail = `/${SOCKET_FOLDER}XXXXXX/.s.PGSQL.5432`.length;
  const places = [tmpdir(), '/tmp', '/dev/shm', folder].filter(({ length }) => length + tail <= SOCKET_PATH);
  let last: unknown;
  for (const place of places) {
    try {
      return mkdtempSync(join(place, SOCKET_FOLDER));
    } catch (thrown) {
      last = thrown;
    }
  }
  throw notComingUp(last instanceof Error ? last.message : folder, last);
}

function openLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a', 0o600);
}

async function comesUp(server: ChildProcess, socketFolder: string): Promise<boolean> {
  const until = performance.now() + START_MS;
  while (server.exitCode === null && server.signalCode === null) {
    if (await answers(socketFolder)) return true;
    if (performance.now() > until) server.kill('SIGQUIT');
    await wait(20);
  }
  return false;
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
