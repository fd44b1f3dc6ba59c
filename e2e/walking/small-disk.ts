import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that can be made full at any moment. */
export interface SmallDisk {
  readonly folder: string;
  fills(): void;
  leave(): void;
}

/** As large as a real one, so that nothing is tight before it is full. */
const NOMINAL = '40g';
const LEFT_BYTES = 200_000;

/** @returns undefined where this user may mount nothing */
export function mountSmallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${NOMINAL}`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    fills: () => {
      const { blocks, bfree, bsize } = statfsSync(folder);
      const size = (blocks - bfree) * bsize + LEFT_BYTES;
      const made = spawnSync('mount', ['-o', `remount,size=${size}`, folder], { encoding: 'utf8' });
      if (made.status !== 0) throw new Error(made.stderr);
    },
    leave: () => {
      spawnSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}
