import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '@ashyq/cmaf';
import { nodeDisk } from '@ashyq/cmaf/node';
import type { Clock } from '../clock/clock.ts';
import { DiskLane, diskInLane } from './disk-lane.ts';

/** A disk of the courtroom's PC, and what can be done to it besides writing recordings. */
export interface DiskPlace {
  readonly disk: Disk;
  /** Names of recordings. */
  list(): Promise<readonly string[]>;
  sizeOf(recording: string): Promise<number>;
  remove(recording: string): Promise<void>;
  freeBytes(): Promise<number>;
  /** The rest of a file from a byte on; nothing when there is no such file. */
  readFrom(path: string, offset: number): Promise<Uint8Array | undefined>;
}

/** More at once would only fill the memory. */
const MOST_BYTES = 8_000_000;

export interface NodeDiskPlace extends DiskPlace {
  /** Closes what a recording that is gone on with later has left open. */
  closeFiles(): Promise<void>;
}

export function nodeDiskPlace(root: string): NodeDiskPlace {
  const disk = nodeDisk(root);
  return {
    disk,
    closeFiles: () => disk.closeFiles(),
    list: async () => {
      const found = await readdir(root, { withFileTypes: true });
      return found.filter((one) => one.isDirectory()).map(({ name }) => name);
    },
    sizeOf: async (recording) => {
      const files = await readdir(join(root, recording), { withFileTypes: true, recursive: true });
      const sizes = files
        .filter((one) => one.isFile())
        .map(async (one) => (await stat(join(one.parentPath, one.name))).size);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    },
    remove: (recording) => rm(join(root, recording), { recursive: true, force: true }),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(root);
      return bavail * bsize;
    },
    readFrom: async (path, offset) => {
      const handle = await open(join(root, path), 'r').catch(() => undefined);
      if (!handle) return undefined;
      try {
        const length = Math.min(Math.max(0, (await handle.stat()).size - offset), MOST_BYTES);
        const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

/** A disk that is watched for its answers. */
export interface WatchedPlace extends DiskPlace {
  /** It has owed an answer for more than a second. */
  readonly isSlow: boolean;
  /** It has owed one for five: whoever can goes on without it. */
  readonly isHanging: boolean;
}

/** What is written at once; one hung disk takes no more threads than these and one for what is asked. */
const MOST_WRITES = 2;

/** What is recorded goes in a lane of its own: sizes of old recordings are many files to look at. */
export function inLanes(place: DiskPlace, clock: Clock): WatchedPlace {
  const [written, asked] = [new DiskLane(clock, MOST_WRITES), new DiskLane(clock, 1)];
  return {
    disk: diskInLane(place.disk, written),
    list: () => asked.ask(() => place.list()),
    sizeOf: (recording) => asked.ask(() => place.sizeOf(recording)),
    remove: (recording) => asked.ask(() => place.remove(recording)),
    freeBytes: () => asked.ask(() => place.freeBytes()),
    readFrom: (path, offset) => asked.ask(() => place.readFrom(path, offset)),
    get isSlow() {
      return written.isSlow;
    },
    get isHanging() {
      return written.isHanging;
    },
  };
}
