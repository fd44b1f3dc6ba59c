import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TrackIsClosed } from '@ashyq/cmaf';
import { nodeSha256 } from '@ashyq/cmaf/node';
import {
  type Clock,
  type NodeDiskPlace,
  NoSuchRecording,
  nodeDiskPlace,
  Recording,
  type Signer,
} from '@ashyq/recorder';

/**
 * Where a node keeps what it records until the court's store has it. Each process has a folder of its own, named by its
 * number; what a process that was killed left is taken over by the next one on this machine.
 */
export class Spool {
  readonly place: NodeDiskPlace;
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
    this.place = nodeDiskPlace(root);
  }

  static async open(folder: string): Promise<Spool> {
    const root = join(folder, String(process.pid));
    await mkdir(root, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) {
      if (name === String(process.pid) || isAlive(Number(name))) continue;
      for (const recording of await readdir(join(folder, name))) {
        // Another process that starts at the same moment may have been quicker.
        await rename(join(folder, name, recording), join(root, recording)).catch(ignoreAbsent);
      }
      await rm(join(folder, name), { recursive: true, force: true });
    }
    return new Spool(root);
  }

  /** Ends what a killed process left open, signed: nothing is added to it but its end. */
  async closeLeft(
    recording: string,
    { clock, signer }: { readonly clock: Clock; readonly signer: Signer },
  ): Promise<void> {
    const { disk } = this.place;
    try {
      const left = await Recording.resume({ disk, folder: recording, sha256: nodeSha256, signer, clock });
      await left.close('node-lost');
    } catch (done) {
      if (!(done instanceof TrackIsClosed || done instanceof NoSuchRecording)) throw done;
    }
  }

  /** The court has all of it. */
  async forget(recording: string): Promise<void> {
    await this.place.remove(recording);
  }

  async close(): Promise<void> {
    await this.place.closeFiles();
    if ((await this.place.list()).length === 0) await rm(this.#root, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failed) {
    return (failed as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignoreAbsent(failed: unknown): void {
  const { code } = failed as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTEMPTY' && code !== 'EEXIST') throw failed;
}
