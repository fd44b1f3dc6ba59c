import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Promised, rounded } from './promise-line.ts';
import { pssMb, serve } from './served.ts';

const START_MS = 2000;
const PSS_MB = 300;

/** A warm start to the first page, and the memory of all processes some time after it (60 s with --long, else 10 s). */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  const first = await serve({ port: 3904, keepsData: true, untilLaid: true });
  const { dataFolder } = first;
  await first.stop();
  const warm = await serve({ port: 3904, dataFolder, keepsData: false, untilLaid: true });
  await pause(seconds > 10 ? 60_000 : 10_000);
  const pids = [warm.pid, ...below(warm.pid), ...servers(dataFolder)];
  const memory = pssMb([...new Set(pids)]);
  await warm.stop();
  return [line('start', 'ms', warm.firstPageMs, START_MS), line('memory', 'MB PSS of all processes', memory, PSS_MB)];
}

function line(name: string, unit: string, ours: number, goal: number): Promised {
  return {
    name,
    unit,
    ours: rounded(ours),
    peer: {},
    limit: goal,
    ratio: rounded(ours / goal),
    goal,
    better: 'lower',
    n: 1,
  };
}

interface Known {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): Known[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
}

function below(pid: number): number[] {
  return processes()
    .filter(({ parent }) => parent === pid)
    .flatMap((child) => [child.pid, ...below(child.pid)]);
}

/** PostgreSQL stands beside its starter, in a process group of its own. */
function servers(dataFolder: string): number[] {
  const found = processes().filter(({ command }) => command.includes('postgres') && command.includes(dataFolder));
  return found.flatMap(({ pid }) => [pid, ...below(pid)]);
}
