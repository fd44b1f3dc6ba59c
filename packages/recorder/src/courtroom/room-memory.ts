import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { CameraPlan } from '../camera/camera-feed.ts';

export interface RoomSetting {
  readonly room: string;
  /** Of proceedings that nobody named another for. */
  readonly language: string;
  readonly cameras: readonly CameraPlan[];
}

/** What the recorder must know after a kill, or when the court cannot be reached. It holds passwords of cameras. */
export interface Remembered {
  readonly setting: RoomSetting | undefined;
  /** The recording under way. */
  readonly current: { readonly id: string; readonly isOnBreak: boolean } | undefined;
}

const NOTHING: Remembered = { setting: undefined, current: undefined };

/** A file of the recorder alone (0600), replaced as a whole. */
export class RoomMemory {
  readonly #folder: string;
  #remembered: Remembered = NOTHING;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<RoomMemory> {
    const memory = new RoomMemory(folder);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      memory.#remembered = JSON.parse(await readFile(memory.#path, 'utf8'));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
    return memory;
  }

  get remembered(): Remembered {
    return this.#remembered;
  }

  /** Resolves when it would survive a power cut. */
  keep(change: Partial<Remembered>): Promise<void> {
    this.#remembered = { ...this.#remembered, ...change };
    const done = this.#writing.then(() => this.#write());
    this.#writing = done.catch(() => undefined);
    return done;
  }

  get #path(): string {
    return join(this.#folder, 'room.json');
  }

  async #write(): Promise<void> {
    const file = await open(`${this.#path}.new`, 'w', 0o600);
    await file.writeFile(JSON.stringify(this.#remembered));
    await file.sync();
    await file.close();
    await rename(`${this.#path}.new`, this.#path);
    const folder = await open(this.#folder, 'r');
    await folder.sync();
    await folder.close();
  }
}
