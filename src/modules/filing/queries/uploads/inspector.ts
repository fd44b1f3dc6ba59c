import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileKind } from '../../model/uploads/file-kinds.ts';
import type { Verdict } from './inspect/verdict.ts';

export interface InspectorOptions {
  /** Files looked at at once; others wait. Default 2. */
  readonly threads?: number;
  /** Of one file, in ms. Default 20,000. */
  readonly longestMs?: number;
}

/** Looks at files in threads of their own, bounded in time and memory: whoever makes us look for ever is not taken. */
export class Inspector {
  readonly #threads: number;
  readonly #longestMs: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor({ threads = 2, longestMs = 20_000 }: InspectorOptions = {}) {
    this.#threads = threads;
    this.#longestMs = longestMs;
  }

  async inspect(bytes: Uint8Array, kind: FileKind): Promise<Verdict> {
    if (this.#running >= this.#threads) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    try {
      return await this.#look(bytes, kind);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #look(bytes: Uint8Array, kind: FileKind): Promise<Verdict> {
    const thread = new Worker(new URL('./inspect-thread.ts', import.meta.url), {
      workerData: { bytes, kind },
      name: 'filing-inspector',
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    try {
      const [verdict] = await once(thread, 'message', { signal: AbortSignal.timeout(this.#longestMs) });
      return verdict as Verdict;
    } catch (thrown) {
      const { code, name } = thrown as { code?: string; name?: string };
      if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { ok: false, code: 'FILING_FILE_TOO_COMPLEX' };
      throw thrown;
    } finally {
      await thread.terminate();
    }
  }
}
