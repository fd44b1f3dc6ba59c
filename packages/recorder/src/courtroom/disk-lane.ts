import type { Disk, DiskFile } from '@ashyq/cmaf';
import type { Clock } from '../clock/clock.ts';

/** A disk does not answer; what was asked of it is given up. */
export class DiskHangs extends Error {
  override readonly name = 'DiskHangs';
}

const LOOK_MS = 500;
/** Looks and not time: while the whole machine stands still nothing is looked at. */
const SLOW_LOOKS = 3;
const HANGS_LOOKS = 10;

interface Deed {
  looks: number;
  /** Set where whoever asked does not wait for a disk that hangs. */
  readonly giveUp: ((reason: DiskHangs) => void) | undefined;
}

/**
 * Deeds on one disk, some at once and the others after them. A disk that hangs keeps a thread of this process with each deed that it
 * has not ended: here it never has so many that the other disk gets none.
 */
export class DiskLane {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #running = new Set<Deed>();
  readonly #waiting: { readonly deed: Deed; readonly start: () => void }[] = [];
  #stopLooking: (() => void) | undefined;

  /** @param most deeds at once */
  constructor(clock: Clock, most: number) {
    this.#clock = clock;
    this.#most = most;
  }

  /** It has owed an answer for more than a second. */
  get isSlow(): boolean {
    return this.#longest >= SLOW_LOOKS;
  }

  get isHanging(): boolean {
    return this.#longest >= HANGS_LOOKS;
  }

  /** What must be kept waits as long as it takes. */
  keep<Kind>(work: () => Promise<Kind>): Promise<Kind> {
    return new Promise((resolve, reject) => this.#take({ looks: 0, giveUp: undefined }, work, resolve, reject));
  }

  /** What is only asked is given up when the disk hangs. @throws DiskHangs */
  ask<Kind>(work: () => Promise<Kind>): Promise<Kind> {
    if (this.isHanging) return Promise.reject(new DiskHangs('the disk hangs'));
    return new Promise((resolve, reject) => this.#take({ looks: 0, giveUp: reject }, work, resolve, reject));
  }

  get #longest(): number {
    return Math.max(0, ...[...this.#running].map(({ looks }) => looks));
  }

  #take<Kind>(
    deed: Deed,
    work: () => Promise<Kind>,
    resolve: (value: Kind) => void,
    reject: (reason: unknown) => void,
  ): void {
    const start = () => {
      this.#running.add(deed);
      const ended = <Outcome>(tell: (outcome: Outcome) => void) => {
        return (outcome: Outcome) => {
          this.#ended(deed);
          tell(outcome);
        };
      };
      work().then(ended(resolve), ended(reject));
    };
    if (this.#running.size < this.#most) start();
    else this.#waiting.push({ deed, start });
    this.#stopLooking ??= this.#look();
  }

  #ended(deed: Deed): void {
    this.#running.delete(deed);
    this.#waiting.shift()?.start();
    if (this.#running.size > 0) return;
    this.#stopLooking?.();
    this.#stopLooking = undefined;
  }

  #look(): () => void {
    return this.#clock.after(LOOK_MS, () => {
      for (const deed of this.#running) deed.looks += 1;
      if (this.isHanging) this.#refuseAsked();
      this.#stopLooking = this.#look();
    });
  }

  /** Also those that wait: they would be let in one after another, each to hang. */
  #refuseAsked(): void {
    const asked = this.#waiting.filter(({ deed }) => deed.giveUp);
    for (const one of asked) this.#waiting.splice(this.#waiting.indexOf(one), 1);
    for (const { giveUp } of [...this.#running, ...asked.map(({ deed }) => deed)])
      giveUp?.(new DiskHangs('the disk hangs'));
  }
}

/** The same disk, whose deeds go through a lane. */
export function diskInLane(disk: Disk, lane: DiskLane): Disk {
  return {
    makeFolder: (path) => lane.ask(() => disk.makeFolder(path)),
    list: (folder) => lane.ask(() => disk.list(folder)),
    read: (path, memory) => lane.ask(() => disk.read(path, memory)),
    open: async (path) => fileInLane(await lane.keep(() => disk.open(path)), lane),
    rename: (from, to) => lane.keep(() => disk.rename(from, to)),
    syncFolder: (path) => lane.keep(() => disk.syncFolder(path)),
  };
}

function fileInLane(file: DiskFile, lane: DiskLane): DiskFile {
  return {
    get sizeBytes() {
      return file.sizeBytes;
    },
    append: (chunks) => lane.keep(() => file.append(chunks)),
    sync: () => lane.keep(() => file.sync()),
    truncate: (sizeBytes) => lane.keep(() => file.truncate(sizeBytes)),
    close: () => lane.keep(() => file.close()),
  };
}
