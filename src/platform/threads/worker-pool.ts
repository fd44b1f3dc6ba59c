import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface WorkerPoolOptions {
  readonly entry: URL;
  /** What the thread is called in tools that list threads. */
  readonly name: string;
  /** Given to each thread at its start; default: nothing. */
  readonly workerData?: unknown;
  /** A thread that needs more crashes; default: those of the process. */
  readonly resourceLimits?: ResourceLimits;
  /** Threads at most; each is started when there is work for it. */
  readonly size: number;
  /** Tasks that may wait; beyond it the caller is told to come again. */
  readonly maxWaiting: number;
  /** A task that takes longer loses its thread. */
  readonly limitMs: number;
  /** A thread without work ends after this, as it holds some 40 MB; default 60 000. */
  readonly idleMs?: number;
}

const IDLE_MS = 60_000;

/** Why a task has no answer. `busy` was never begun; the others were broken off. */
export type PoolGap = 'busy' | 'timed-out' | 'crashed' | 'closed';

export class PoolFailure extends Error {
  override readonly name = 'PoolFailure';
  readonly gap: PoolGap;

  constructor(gap: PoolGap, options?: ErrorOptions) {
    super(`no answer from a worker thread: ${gap}`, options);
    this.gap = gap;
  }
}

interface Job {
  readonly task: unknown;
  readonly handedOver: readonly ArrayBuffer[];
  readonly done: PromiseWithResolvers<unknown>;
}

interface Seat {
  readonly worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Threads that take one task each at a time. A thread that crashes or does not end in time is replaced, and only its own task
 * fails. Idle threads do not keep the process alive, and end after a while.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #waiting: Job[] = [];
  #isClosed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /**
   * @param handedOver memory of the task that goes to the thread instead of being copied; it is empty here afterwards
   * @throws PoolFailure
   */
  async run(task: unknown, handedOver: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#isClosed) throw new PoolFailure('closed');
    if (this.#waiting.length >= this.#options.maxWaiting) throw new PoolFailure('busy');
    const job: Job = { task, handedOver, done: Promise.withResolvers() };
    this.#waiting.push(job);
    this.#assign();
    return await job.done.promise;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.done.reject(new PoolFailure('closed'));
    await Promise.all([...this.#seats].map(async (seat) => await this.#dismiss(seat, new PoolFailure('closed'))));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const seat = [...this.#seats].find(({ job }) => job === undefined) ?? this.#hire();
      const job = seat && this.#waiting.shift();
      if (!job) return;
      this.#begin(seat, job);
    }
  }

  #hire(): Seat | undefined {
    if (this.#isClosed || this.#seats.size >= this.#options.size) return undefined;
    const { entry, name, workerData, resourceLimits } = this.#options;
    const seat: Seat = {
      worker: new Worker(entry, { workerData, name, ...(resourceLimits ? { resourceLimits } : {}) }),
      job: undefined,
      timer: undefined,
    };
    this.#seats.add(seat);
    seat.worker.on('message', (answer) => this.#end(seat, (job) => job.done.resolve(answer)));
    seat.worker.on('error', (cause) => void this.#dismiss(seat, new PoolFailure('crashed', { cause })));
    seat.worker.on('exit', () => void this.#dismiss(seat, new PoolFailure('crashed')));
    return seat;
  }

  #begin(seat: Seat, job: Job): void {
    clearTimeout(seat.timer);
    seat.job = job;
    seat.worker.ref();
    seat.timer = setTimeout(() => void this.#dismiss(seat, new PoolFailure('timed-out')), this.#options.limitMs);
    seat.worker.postMessage(job.task, [...job.handedOver]);
  }

  #end(seat: Seat, tell: (job: Job) => void): void {
    const { job } = seat;
    clearTimeout(seat.timer);
    seat.job = undefined;
    seat.worker.unref();
    if (job) tell(job);
    this.#assign();
    if (!seat.job && this.#seats.has(seat)) this.#rest(seat);
  }

  #rest(seat: Seat): void {
    const end = (): void => void this.#dismiss(seat, new PoolFailure('closed'));
    seat.timer = setTimeout(end, this.#options.idleMs ?? IDLE_MS).unref();
  }

  /** Takes the thread off its seat, so that the next task hires another one. */
  async #dismiss(seat: Seat, failure: PoolFailure): Promise<void> {
    if (!this.#seats.delete(seat)) return;
    this.#end(seat, (job) => job.done.reject(failure));
    await seat.worker.terminate();
  }
}
