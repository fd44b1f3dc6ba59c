import type { Disk, DiskFile } from '@ashyq/cmaf';
import type { Clock } from '../clock/clock.ts';

export interface MirrorOptions {
  readonly clock: Clock;
  /** A disk that takes longer than the other by more is left behind. Default 5,000. */
  readonly patienceMs?: number;
  /** A disk is out until the next {@link MirroredDisk.restore}. */
  readonly onLost?: (at: number, reason: unknown) => void;
}

export interface MirroredDisk extends Disk {
  /** Of each disk, whether it still takes part. */
  readonly healthy: readonly boolean[];
  /** All disks take part again: after they were brought to the same bytes. */
  restore(): void;
}

/** Every disk failed. */
export class AllDisksFailed extends Error {
  override readonly name = 'AllDisksFailed';
}

/**
 * The same files on several disks. A promise is kept when every disk that still takes part kept it; one that fails or
 * hangs is left out and told, and the recording goes on with the others.
 */
export function mirrorDisk(disks: readonly Disk[], { clock, patienceMs = 5000, onLost }: MirrorOptions): MirroredDisk {
  const healthy = disks.map(() => true);
  const lose = (at: number, reason: unknown): void => {
    if (!healthy[at]) return;
    healthy[at] = false;
    onLost?.(at, reason);
  };

  /** The same deed on each; its results by disk, where there is one. */
  async function each<Kind>(deed: (disk: Disk, at: number) => Promise<Kind>): Promise<Map<number, Kind>> {
    const results = new Map<number, Kind>();
    let failure: unknown;
    let slow: (() => void) | undefined;
    const all = disks.map(async (disk, at) => {
      if (!healthy[at]) return;
      try {
        results.set(at, await deed(disk, at));
      } catch (error) {
        failure = error;
        lose(at, error);
      }
    });
    const late = Promise.withResolvers<void>();
    const first = Promise.race(all.length > 0 ? all : [Promise.resolve()]).then(() => {
      if (disks.length > 1) slow = clock.after(patienceMs, late.resolve);
    });
    await Promise.race([Promise.all(all), late.promise]);
    await first;
    slow?.();
    for (const at of disks.keys()) if (healthy[at] && !results.has(at)) lose(at, new Error('the disk hangs'));
    if (results.size === 0) throw new AllDisksFailed('no disk takes the recording', { cause: failure });
    return results;
  }

  const first = async <Kind>(deed: (disk: Disk) => Promise<Kind>): Promise<Kind> => {
    let failure: unknown;
    for (const [at, disk] of disks.entries()) {
      if (!healthy[at]) continue;
      try {
        return await deed(disk);
      } catch (error) {
        failure = error;
        lose(at, error);
      }
    }
    throw new AllDisksFailed('no disk can be read', { cause: failure });
  };

  return {
    healthy,
    restore: () => healthy.fill(true),
    makeFolder: async (path) => void (await each((disk) => disk.makeFolder(path))),
    list: (folder) => first((disk) => disk.list(folder)),
    read: (path) => first((disk) => disk.read(path)),
    open: async (path) => mirroredFile(await each((disk) => disk.open(path)), each),
    rename: async (from, to) => void (await each((disk) => disk.rename(from, to))),
    syncFolder: async (path) => void (await each((disk) => disk.syncFolder(path))),
  };
}

type Each = <Kind>(deed: (disk: Disk, at: number) => Promise<Kind>) => Promise<Map<number, Kind>>;

function mirroredFile(files: ReadonlyMap<number, DiskFile>, each: Each): DiskFile {
  let sizeBytes = [...files.values()][0]?.sizeBytes ?? 0;
  const on = (deed: (file: DiskFile) => Promise<void>) =>
    each(async (_, at) => {
      const file = files.get(at);
      if (!file) throw new Error('the disk was out when the file was opened');
      await deed(file);
    });
  return {
    get sizeBytes() {
      return sizeBytes;
    },
    append: async (chunks) => {
      await on((file) => file.append(chunks));
      sizeBytes += chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    },
    sync: async () => void (await on((file) => file.sync())),
    truncate: async (size) => {
      await on((file) => file.truncate(size));
      sizeBytes = size;
    },
    // A disk that is out closes nothing any more; its file is closed all the same.
    close: async () => void (await Promise.allSettled([...files.values()].map((file) => file.close()))),
  };
}
