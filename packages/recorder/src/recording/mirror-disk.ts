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
  /** One that lacks too much takes no part. */
  leaveOut(at: number): void;
}

/** Every disk failed. */
export class AllDisksFailed extends Error {
  override readonly name = 'AllDisksFailed';
}

type Each = <Kind>(deed: (disk: Disk, at: number) => Promise<Kind>) => Promise<Map<number, Kind>>;

/** Which disks still take part, and deeds on all of them. */
class Group {
  readonly #disks: readonly Disk[];
  readonly #options: MirrorOptions;
  readonly healthy: boolean[];

  constructor(disks: readonly Disk[], options: MirrorOptions) {
    this.#disks = disks;
    this.#options = options;
    this.healthy = disks.map(() => true);
  }

  /** The same deed on each; its results by disk. @throws AllDisksFailed */
  readonly each: Each = async (deed) => {
    const results = new Map<number, Awaited<ReturnType<typeof deed>>>();
    let failure: unknown;
    await this.#untilLate(async (disk, at) => {
      try {
        results.set(at, await deed(disk, at));
      } catch (error) {
        failure = error;
        this.#lose(at, error);
      }
    });
    for (const at of this.#disks.keys()) if (!results.has(at)) this.#lose(at, new Error('the disk hangs'));
    if (results.size === 0) throw new AllDisksFailed('no disk takes the recording', { cause: failure });
    return results;
  };

  /** @throws AllDisksFailed */
  async first<Kind>(deed: (disk: Disk) => Promise<Kind>): Promise<Kind> {
    let failure: unknown;
    for (const [at, disk] of this.#disks.entries()) {
      if (!this.healthy[at]) continue;
      try {
        return await deed(disk);
      } catch (error) {
        failure = error;
        this.#lose(at, error);
      }
    }
    throw new AllDisksFailed('no disk can be read', { cause: failure });
  }

  #lose(at: number, reason: unknown): void {
    if (!this.healthy[at]) return;
    this.healthy[at] = false;
    this.#options.onLost?.(at, reason);
  }

  /**
   * Resolves when all that take part are done, or when the first was done and the others had their time. Counted by hand: it is
   * done a hundred times a second.
   */
  #untilLate(work: (disk: Disk, at: number) => Promise<void>): Promise<void> {
    const { clock, patienceMs = 5000 } = this.#options;
    const { promise, resolve } = Promise.withResolvers<void>();
    let working = this.healthy.filter(Boolean).length;
    let stopWaiting: (() => void) | undefined;
    if (working === 0) resolve();
    const ended = () => {
      working -= 1;
      if (working > 0) stopWaiting ??= clock.after(patienceMs, resolve);
      else {
        stopWaiting?.();
        resolve();
      }
    };
    for (const [at, disk] of this.#disks.entries()) if (this.healthy[at]) void work(disk, at).then(ended);
    return promise;
  }
}

/**
 * The same files on several disks. A promise is kept when every disk that still takes part kept it; one that fails or
 * hangs is left out and told, and the recording goes on with the others.
 */
export function mirrorDisk(disks: readonly Disk[], options: MirrorOptions): MirroredDisk {
  const group = new Group(disks, options);
  const { each, healthy } = group;
  return {
    healthy,
    restore: () => void healthy.fill(true),
    leaveOut: (at) => {
      healthy[at] = false;
    },
    makeFolder: async (path) => void (await each((disk) => disk.makeFolder(path))),
    list: (folder) => group.first((disk) => disk.list(folder)),
    read: (path) => group.first((disk) => disk.read(path)),
    open: async (path) => mirroredFile(await each((disk) => disk.open(path)), each, healthy),
    rename: async (from, to) => void (await each((disk) => disk.rename(from, to))),
    syncFolder: async (path) => void (await each((disk) => disk.syncFolder(path))),
  };
}

function mirroredFile(files: ReadonlyMap<number, DiskFile>, each: Each, healthy: readonly boolean[]): DiskFile {
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
    // The file of a disk that is out is closed too, and nobody waits for it: a disk that hangs closes nothing.
    close: async () => {
      const closed = (at: number) =>
        files
          .get(at)
          ?.close()
          .catch(() => undefined);
      for (const at of files.keys()) if (!healthy[at]) void closed(at);
      if (healthy.includes(true)) await each(async (_, at) => await closed(at)).catch(() => undefined);
    },
  };
}
