import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Call, Told } from './simulator/main.ts';
import type { SimulatorCalls } from './simulator/serve.ts';

const MAIN = fileURLToPath(new URL('./simulator/main.ts', import.meta.url));

type Remote = {
  readonly [Name in keyof SimulatorCalls]: (
    ...args: Parameters<SimulatorCalls[Name]>
  ) => Promise<ReturnType<SimulatorCalls[Name]>>;
};

export interface TorelikSimulator extends Remote {
  /** Endpoint with the sender's id and password: give it to `nationalSystemAt`. */
  readonly url: URL;
  /** The process, e.g. to be killed. */
  readonly process: ChildProcess;
  close(): Promise<void>;
}

const names: readonly (keyof SimulatorCalls)[] = [
  ...(['addCase', 'addDocument', 'setLast', 'emit', 'wire', 'manner', 'numbers', 'questions'] as const),
];

/**
 * The national case system as a server of its own process on a loopback port, over invented cases.
 * @param now the instant at which its clock stands; default: the machine's clock
 */
export async function startTorelikSimulator({ now }: { readonly now?: string } = {}): Promise<TorelikSimulator> {
  const child = fork(MAIN, now ? [now] : [], { serialization: 'advanced', env: { PATH: process.env.PATH ?? '' } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await readyUrl(child, ended);
  const call = calling(child);
  const remote = Object.fromEntries(
    names.map((name) => [name, (...args: readonly unknown[]) => call(name, args)]),
  ) as unknown as Remote;
  return {
    ...remote,
    url: new URL(url),
    process: child,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readyUrl(child: ChildProcess, ended: Promise<void>): Promise<string> {
  const ready = new Promise<string>((resolve) => {
    child.once('message', (told: Told) => resolve(told.kind === 'ready' ? told.url : ''));
  });
  const early = ended.then((): never => {
    throw new Error('the simulator ended before it listened');
  });
  return await Promise.race([ready, early]);
}

function calling(child: ChildProcess) {
  let last = 0;
  const waiting = new Map<number, { resolve(result: unknown): void; reject(reason: Error): void }>();
  child.on('message', (told: Told) => {
    if (told.kind === 'ready') return;
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.kind === 'done') asked?.resolve(told.result);
    else asked?.reject(new Error(told.reason));
  });
  return (name: keyof SimulatorCalls, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      child.send({ id: last, name, args } satisfies Call);
    });
}
