import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '#platform/db';

export interface Served {
  readonly origin: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** Milliseconds from the start of the process to its first page. */
  readonly firstPageMs: number;
  stop(): Promise<void>;
}

export interface ServedOptions {
  readonly port: number;
  readonly dataFolder?: string;
  /** Answers of the database are remembered: what is left is the page made from memory. */
  readonly fromMemory?: boolean;
  /** False: the folder goes when the process stops; default: when it was made here. */
  readonly keepsData?: boolean;
  /** Waits until the demo day is laid and the jobs that follow from it are done. */
  readonly untilLaid?: boolean;
  /** Loaded before the system, also in its threads. */
  readonly imports?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** False: the machine decides where it runs; default: Node on core 0. */
  readonly isPinned?: boolean;
}

/** Systems that nobody has stopped yet, by process, with the folder that goes with them. */
const running = new Map<number, string | undefined>();

// A bench that fails or is broken off leaves neither a server nor its folder; PostgreSQL stops with the system, in order.
process.on('exit', () => {
  for (const [pid, folder] of running) {
    const ended = 'kill $0; while kill -0 $0; do sleep 0.2; done; [ -z "$1" ] || rm -rf -- "$1"';
    spawn('sh', ['-c', ended, String(pid), folder ?? ''], { detached: true, stdio: 'ignore' }).unref();
  }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** The system as a process of its own; its PostgreSQL wherever the machine puts it. */
export async function serve(options: ServedOptions): Promise<Served> {
  const isOwn = !(options.keepsData ?? options.dataFolder !== undefined);
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'ashyq-bench-'));
  const imports = [...(options.fromMemory ? ['./bench/remember-answers.ts'] : []), ...(options.imports ?? [])];
  const hooks = [...startFlags(), ...imports.flatMap((one) => ['--import', one])];
  const cores = options.isPinned === false ? `0-${cpus().length - 1}` : '0';
  const began = performance.now();
  const child = spawn('taskset', ['-c', cores, process.execPath, ...hooks, 'src/main.ts'], {
    env: { ...process.env, ...options.env, ASHYQ_DATA: dataFolder, PORT: String(options.port), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = child.pid ?? 0;
  running.set(pid, isOwn ? dataFolder : undefined);
  let log = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    log += bytes.toString();
  });
  const origin = `http://127.0.0.1:${options.port}`;
  await until(child, async () => (await fetch(`${origin}/kk`).catch(() => undefined))?.status === 200);
  const firstPageMs = performance.now() - began;
  freeDatabase(dataFolder);
  if (options.untilLaid) {
    await until(child, async () => log.includes('demo court laid'));
    await untilIdle(child, dataFolder);
  }
  return {
    origin,
    pid,
    dataFolder,
    firstPageMs,
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((done) => child.once('exit', done));
      running.delete(pid);
      if (isOwn) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** What `npm start` hands to Node before the entry. */
export function startFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const [, flags] = /exec \S+ (.+) src\/main\.ts$/.exec(scripts.start) ?? [];
  if (!flags) throw new Error(`no flags of Node in: ${scripts.start}`);
  return flags.split(' ');
}

/** No job is due: whatever is measured next is not measured beside the work that the demo court left behind. */
async function untilIdle(child: ChildProcess, dataFolder: string): Promise<void> {
  const [, , , , host = ''] = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  const owner = openPool(
    { host, database: 'postgres', user: 'postgres' },
    { applicationName: 'bench', onError: () => undefined, size: 1 },
  );
  const due =
    'select count(*)::int as due from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts';
  try {
    await until(child, async () => {
      const { rows } = await owner.query<{ due: number }>(due);
      if (rows[0]?.due !== 0) await pause(200);
      return rows[0]?.due === 0;
    });
  } finally {
    await owner.end();
  }
}

/** The server was started from core 0 and would be kept there, which no court's machine does. */
function freeDatabase(dataFolder: string): void {
  const [pid = ''] = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  const children = spawnSync('pgrep', ['-P', pid]).stdout.toString().split('\n').filter(Boolean);
  for (const one of [pid, ...children]) spawnSync('taskset', ['-acp', `0-${cpus().length - 1}`, one]);
}

async function until(child: ChildProcess, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error('the system ended by itself');
    await pause(10);
  }
}

export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly requests: number;
}

/**
 * 16 connections from core 1 by wrk (Debian package wrk).
 * @param isFresh each request has an address of its own, so that no kept answer fits
 */
export async function load(
  url: string,
  seconds: number,
  { isFresh = false, headers = {} as Record<string, string> } = {},
): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-wrk-'));
  const script = join(folder, 'fresh.lua');
  writeFileSync(script, `n = 0\nrequest = function() n = n + 1 return wrk.format(nil, wrk.path .. "&n=" .. n) end\n`);
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = [
    '-c',
    '1',
    'wrk',
    '-t1',
    '-c16',
    `-d${seconds}s`,
    '--latency',
    ...flags,
    ...(isFresh ? ['-s', script] : []),
    url,
  ];
  const child = spawn('taskset', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  await new Promise((done) => child.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  const requests = Number(/(\d+) requests in/.exec(said)?.[1]);
  if (!perSecond || (/Non-2xx/.test(said) && !/304/.test(JSON.stringify(headers)))) throw new Error(`wrk: ${said}`);
  return { perSecond, p99Ms: Number(p99) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1), requests };
}

/** Proportional set size of a process and all below it, in MB. */
export function pssMb(pids: readonly number[]): number {
  const sum = spawnSync('sh', ['-c', pids.map((pid) => `awk '/^Pss:/{print $2}' /proc/${pid}/smaps_rollup`).join(';')]);
  return (
    String(sum.stdout)
      .split('\n')
      .reduce((total, line) => total + Number(line), 0) / 1024
  );
}
