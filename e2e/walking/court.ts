import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#platform/db/testing';

/** Set by the test command: origin of the demo court that all journeys of a run share. */
const SHARED = 'ASHYQ_JOURNEY_COURT';
/** Its data folder, set with it. */
const SHARED_FOLDER = 'ASHYQ_JOURNEY_FOLDER';
/** Its process, and the port of the relay that it names. */
const SHARED_PID = 'ASHYQ_JOURNEY_PID';
const SHARED_RELAY = 'ASHYQ_JOURNEY_RELAY';
const root = join(import.meta.dirname, '..', '..');
/** A second or two where nothing else runs; a machine that is busy takes its time. */
const startLimitMs = 240_000;

/** A demo court in a process of its own, as `npm start` runs it. */
export interface Court {
  readonly origin: string;
  /** Data folder; of the shared court it is only read. */
  readonly folder: string;
  readonly pid: number;
  /** Port of loopback where it says that a relay stands; a journey that needs one starts it there with {@link RELAY_SECRET}. */
  readonly relayPort: number;
  /** What it has written so far: log lines and refusals. */
  printed(): string;
  /** SIGKILL to the server itself, as when the power goes; the data stays. */
  kill(): Promise<void>;
  /** Ends in order and forgets the data, unless the folder was given. */
  stop(): Promise<void>;
}

export const RELAY_SECRET = 'a-secret-of-journeys-and-their-relay';

export interface CourtOptions {
  /** Data folder to open again; default: a new temporary one. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The court of this run, or one of its own when a file is run alone. */
export async function openCourt(): Promise<Court> {
  const origin = process.env[SHARED];
  if (!origin) return await startCourt();
  const nothing = async (): Promise<void> => undefined;
  const folder = process.env[SHARED_FOLDER] ?? '';
  const [pid, relayPort] = [Number(process.env[SHARED_PID]), Number(process.env[SHARED_RELAY])];
  return { origin, folder, pid, relayPort, printed: () => '', kill: nothing, stop: nothing };
}

/** One court for the files that this process will run. @returns how to end it; gives its warnings and errors back */
export async function shareCourt(): Promise<() => Promise<string>> {
  const court = await startCourt();
  process.env[SHARED] = court.origin;
  process.env[SHARED_FOLDER] = court.folder;
  process.env[SHARED_PID] = String(court.pid);
  process.env[SHARED_RELAY] = String(court.relayPort);
  return async () => {
    for (const name of [SHARED, SHARED_FOLDER, SHARED_PID, SHARED_RELAY]) delete process.env[name];
    await court.stop();
    return warnings(court.printed());
  };
}

/** Log lines of level warn and worse (pino: 40), and what is no log line at all. */
function warnings(printed: string): string {
  const isBad = (line: string): boolean => !/"level":[123]0,/.test(line) && line.trim() !== '';
  return printed.split('\n').filter(isBad).join('\n');
}

/**
 * Starts the system on a free port and waits until the demo day is laid.
 * @throws with what the system has printed when it ends or is not ready in 240 s
 */
export async function startCourt({ folder, env = {} }: CourtOptions = {}): Promise<Court> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'ashyq-journey-'));
  const relayPort = await freePort();
  const media = {
    ...{ TURN_URLS: `turn:127.0.0.1:${relayPort}?transport=udp`, TURN_SECRET: RELAY_SECRET },
    MEDIA_ADDRESSES: '127.0.0.1',
  };
  const started = launch({ ...media, ...env, ASHYQ_DATA: data });
  const { child, printed } = started;
  const origin = await untilLaid(started);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    origin,
    folder: data,
    pid: child.pid ?? 0,
    relayPort,
    printed,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGINT');
      if (folder === undefined) rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

export interface Launched {
  readonly child: ChildProcess;
  printed(): string;
}

/** The server as `npm start` runs it, with its own port unless one is named. */
export function launch(env: Readonly<Record<string, string>>): Launched {
  const hook = ['--import', './tools/tsx-hook.mjs', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...hook, 'src/main.ts'], {
    cwd: root,
    // Every walker comes from a network of its own, told as a proxy would tell it.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, PORT: '0', TRUST_PROXY: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk));
  return { child, printed: () => printed };
}

async function untilLaid({ child, printed }: Launched): Promise<string> {
  const until = performance.now() + startLimitMs;
  while (performance.now() < until) {
    const [, origin] = /Ашық сот: (\S+)/.exec(printed()) ?? [];
    if (origin && printed().includes('demo court laid')) return origin;
    if (child.exitCode !== null || printed().includes('demo court not laid')) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the demo court did not start:\n${printed()}`);
}
