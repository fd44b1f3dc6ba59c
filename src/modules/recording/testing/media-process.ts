import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./node-process.ts', import.meta.url));

export interface NodePlace {
  readonly host: string;
  readonly database: string;
  /** Of the process alone, or of one that was killed before it. */
  readonly folder: string;
  /** Of the court. */
  readonly blobsFolder: string;
}

/** A process of the role `media`. */
export class MediaProcess {
  readonly node: string;
  readonly folder: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, node: string, folder: string) {
    this.#child = child;
    this.node = node;
    this.folder = folder;
  }

  /** Resolves when it has told the others that it is there. */
  static async start(place: NodePlace): Promise<MediaProcess> {
    const child = fork(PROGRAM, [JSON.stringify(place)]);
    const begun = Promise.withResolvers<string>();
    child.once('message', (told: { readonly node: string }) => begun.resolve(told.node));
    child.once('exit', () => begun.reject(new Error('a media node ended before it had begun')));
    return new MediaProcess(child, await begun.promise, place.folder);
  }

  /** Gives it no time for anything. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.send('stop');
    await ended;
  }
}
