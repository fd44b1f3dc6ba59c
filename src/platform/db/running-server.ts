import { readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL that lives, by its own notes. */
export interface RunningServer {
  readonly pid: number;
  readonly socketFolder: string;
}

/** A server that starts after a crash or is just stopping answers nobody meanwhile. */
const RECOVERY_MS = 300_000;

/** Fast shutdown waits for nobody, but writes out what is in memory. */
const SHUTDOWN_MS = 60_000;

/** Name of the private folders of sockets, so that a left one can be told from anything else. */
export const SOCKET_FOLDER = 'ashyq-pg-';

/** @returns the server that works on the cluster once it answers, or nothing when none does any more */
export async function findRunning(cluster: string): Promise<RunningServer | undefined> {
  const noted = readNotes(cluster);
  if (!noted) return undefined;
  const until = performance.now() + RECOVERY_MS;
  while (isServer(noted.pid, cluster) && performance.now() < until) {
    if (await answers(noted.socketFolder)) return noted;
    await wait(50);
  }
  if (!isServer(noted.pid, cluster)) forgetNumber(noted.pid, cluster);
  forgetSockets(noted.socketFolder);
  return undefined;
}

/** Largest number that Linux can be told to give to a process; it never is. */
const NEVER_A_PROCESS = 4_194_303;

/**
 * PostgreSQL refuses to start while any process has the number of its predecessor: a zombie that nobody reaps, or, in a
 * container, somebody else at every start. The rest of the notes tells it which shared memory to look at, and stays.
 */
function forgetNumber(pid: number, cluster: string): void {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ESRCH') return;
  }
  const file = join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(NEVER_A_PROCESS)));
}

/** Process and socket that `postmaster.pid` names; they may be long gone. */
export function readNotes(cluster: string): RunningServer | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '' };
  } catch (absent) {
    if ((absent as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw absent;
  }
}

/** A number that was given to another process since, or that nobody has reaped, is no server. */
function isServer(pid: number, cluster: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X' || !stat.includes('(postgres)')) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (thrown) {
    // Where the processes of others are hidden only their name is known.
    return (thrown as NodeJS.ErrnoException).code === 'EACCES';
  }
}

export async function answers(socketFolder: string): Promise<boolean> {
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

/** Ends the server in order; one that does not end is broken off, and recovers at its next start. */
export async function stopServer({ pid, socketFolder }: RunningServer, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isServer(pid, cluster)) break;
    process.kill(pid, signal);
    const until = performance.now() + SHUTDOWN_MS;
    while (isServer(pid, cluster) && performance.now() < until) await wait(10);
  }
  forgetSockets(socketFolder);
}

function forgetSockets(socketFolder: string): void {
  if (basename(socketFolder).startsWith(SOCKET_FOLDER)) rmSync(socketFolder, { recursive: true, force: true });
}
