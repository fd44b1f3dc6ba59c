import { PoolFailure, WorkerPool } from '#platform/threads';
import { uploadErrors } from '../../model/uploads/errors.ts';
import type { FileKind } from '../../model/uploads/file-kinds.ts';
import type { Verdict } from './inspect/verdict.ts';

export interface InspectorOptions {
  /** Files looked at at once; others wait. Default 2. */
  readonly threads?: number;
  /** Of one file, in ms. Default 20,000. */
  readonly longestMs?: number;
}

/** Files that may wait for their turn: 20 MB each. */
const MOST_WAITING = 50;

/** Looks at files in threads of their own, bounded in time and memory: whoever makes us look for ever is not taken. */
export class Inspector {
  readonly #pool: WorkerPool;

  constructor({ threads = 2, longestMs = 20_000 }: InspectorOptions = {}) {
    this.#pool = new WorkerPool({
      ...{ entry: new URL('./inspect-thread.ts', import.meta.url), name: 'filing-inspector' },
      ...{ size: threads, maxWaiting: MOST_WAITING, limitMs: longestMs },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
  }

  /** @throws FILING_SCANNER_AWAY when too many files wait */
  async inspect(bytes: Uint8Array, kind: FileKind): Promise<Verdict> {
    try {
      return (await this.#pool.run({ bytes, kind })) as Verdict;
    } catch (thrown) {
      if (!(thrown instanceof PoolFailure)) throw thrown;
      if (thrown.gap === 'busy') throw uploadErrors('FILING_SCANNER_AWAY', {}, { cause: thrown });
      if (thrown.gap === 'timed-out' || isOutOfMemory(thrown.cause))
        return { ok: false, code: 'FILING_FILE_TOO_COMPLEX' };
      throw thrown;
    }
  }
}

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
