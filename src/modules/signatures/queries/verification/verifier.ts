import { availableParallelism } from 'node:os';
import { definePort } from '#platform';
import { PoolFailure, WorkerPool } from '#platform/threads';
import { signatureErrors } from '../../errors.ts';
import type { EvidenceBytes, SignTask, StampEvidenceTask, StampTask, Trust, Verified, VerifyTask } from './tasks.ts';

/** Verifies and signs in threads of its own, outside any transaction. */
export interface Verifier {
  /** Kept evidence is handed over: its memory is empty afterwards. @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED */
  verify(task: Omit<VerifyTask, 'kind'>): Promise<Verified>;
  /** @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED */
  sign(task: Omit<SignTask, 'kind'>): Promise<Uint8Array>;
  /** @returns a time-stamp token over the content; undefined while no authority answers @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED */
  stamp(task: Omit<StampTask, 'kind'>): Promise<Uint8Array | undefined>;
  /** @throws SIGNATURES_BUSY, SIGNATURES_VERIFIER_FAILED */
  stampEvidence(task: Omit<StampEvidenceTask, 'kind'>): Promise<EvidenceBytes>;
  close(): Promise<void>;
}

export const verifier = definePort<Verifier>('signatures.verifier');

export interface VerifierOptions {
  /** Default 20 000: several silent services, one after another. */
  readonly limitMs?: number;
  /** Default 64. */
  readonly maxWaiting?: number;
}

/** One thread on a small machine, and never all of a large one: pages come first. */
function threads(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}

/** A verification waits twice for the authority: others go on in the meantime. */
const TASKS_EACH = 8;

export function openVerifier(trust: Trust, { limitMs = 20_000, maxWaiting = 64 }: VerifierOptions = {}): Verifier {
  const entry = new URL('./thread/main.ts', import.meta.url);
  const pool = new WorkerPool({
    ...{ entry, name: 'signatures', workerData: trust, size: threads(), tasksEach: TASKS_EACH, maxWaiting, limitMs },
  });
  const run = async <Answer>(task: object, handedOver: readonly ArrayBuffer[] = []): Promise<Answer> => {
    try {
      return (await pool.run(task, handedOver)) as Answer;
    } catch (cause) {
      if (!(cause instanceof PoolFailure)) throw cause;
      throw signatureErrors(cause.gap === 'busy' ? 'SIGNATURES_BUSY' : 'SIGNATURES_VERIFIER_FAILED', {}, { cause });
    }
  };
  return {
    verify: async (task) => await run<Verified>({ ...task, kind: 'verify' }, memoryOf(task.kept)),
    sign: async (task) => await run<Uint8Array>({ ...task, kind: 'sign' }),
    stamp: async (task) => await run<Uint8Array | undefined>({ ...task, kind: 'stamp' }),
    stampEvidence: async (task) => await run<EvidenceBytes>({ ...task, kind: 'stamp-evidence' }),
    close: async () => await pool.close(),
  };
}

/** Copying a list of 21 MB to the thread would hold up the pages. */
function memoryOf(kept: EvidenceBytes | undefined): ArrayBuffer[] {
  const all = kept ? [...kept.certificates, ...kept.crls, ...kept.ocspResponses] : [];
  const memory = new Set(all.map(({ buffer }) => buffer));
  return [...memory].filter((buffer) => buffer instanceof ArrayBuffer);
}
