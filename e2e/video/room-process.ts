import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** Kills the process of the one room that this court carries, as when it runs out of memory. @returns when, in microseconds of Unix time */
export function killRoomOf(courtPid: number): number {
  const rooms = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isRoomOf(pid, courtPid));
  assert.equal(rooms.length, 1, 'the court carries one room');
  process.kill(Number(rooms[0]), 'SIGKILL');
  return Date.now() * 1000;
}

function isRoomOf(pid: string, parent: number): boolean {
  try {
    const [, ppid] = /\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return Number(ppid) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('room-worker');
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
