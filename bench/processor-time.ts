import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from './served.ts';

/** Clock ticks of the kernel, which are 100 a second on Linux (proc(5)). */
const TICK_MS = 10;

/** Milliseconds of processor time that processes have used: a busy neighbour hardly changes it, unlike the clock. */
export function usedBy(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + used(pid), 0);
}

/** The postmaster's children: its connections and helpers. */
export function serversOf({ dataFolder }: Pick<Served, 'dataFolder'>): readonly number[] {
  const [pid = ''] = readFileSync(join(dataFolder, 'pg', 'postmaster.pid'), 'utf8').split('\n');
  const children = spawnSync('pgrep', ['-P', pid]).stdout.toString().split('\n').filter(Boolean);
  return children.map(Number);
}

function used(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch (ended) {
    if (['ENOENT', 'ESRCH'].includes((ended as NodeJS.ErrnoException).code ?? '')) return 0;
    throw ended;
  }
}
