import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Longest life of a child of a test. */
const LONGEST_MS = 60_000;

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly uid?: number;
  /** Words before the command, e.g. a namespace of its own. */
  readonly prefix?: readonly string[];
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of the house as the operator starts it, in an environment with nothing but what the test sets. */
export class HouseProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ended>;

  constructor(file: string, { env = {}, args = [], uid, prefix = [] }: ProcessOptions = {}) {
    const hook = ['--import', `${root}tools/tsx-hook.mjs`, '--disable-warning=ExperimentalWarning'];
    const [command = '', ...rest] = [...prefix, process.execPath, ...hook, `${root}${file}`, ...args];
    const { PATH = '', TMPDIR } = process.env;
    this.child = spawn(command, rest, {
      cwd: root,
      env: { PATH, ...(TMPDIR ? { TMPDIR } : {}), LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += String(chunk);
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += String(chunk);
    });
    const limit = setTimeout(() => this.child.kill('SIGKILL'), LONGEST_MS);
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code) => {
        clearTimeout(limit);
        resolve({ code, stdout: this.stdout, stderr: this.stderr });
      });
    });
  }

  /** Resolves with the printed address once the process answers. @throws Error when it ends before */
  async address(): Promise<string> {
    const printed = new Promise<string>((resolve) => {
      const look = (): void => {
        const found = /Ашық сот: (\S+)/.exec(this.stdout)?.[1];
        if (found) resolve(found);
      };
      this.child.stdout?.on('data', look);
      look();
    });
    const early = this.ended.then(({ stderr }) => {
      throw new Error(`ended before it answered: ${stderr}`);
    });
    return await Promise.race([printed, early]);
  }

  /** Ends it in order. */
  async stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return await this.ended;
  }
}

/** Runs a command of the house to its end. */
export async function runHouse(file: string, options?: ProcessOptions): Promise<Ended> {
  return await new HouseProcess(file, options).ended;
}
