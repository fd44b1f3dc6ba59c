import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Answered, Asked } from './answer-tasks.ts';

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
  /** Tasks under way in one thread: more than one where they wait for others; default 1. */
  readonly tasksEach?: number;
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
  readonly id: number;
  readonly task: unknown;
  readonly handedOver: readonly ArrayBuffer[];
  readonly done: PromiseWithResolvers<unknown>;
  /** Has a thread to itself: what it was given cannot be given again, or a thread that it shared has crashed. */
  readonly isAlone: boolean;
}

interface Seat {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
  readonly timers: Map<number, NodeJS.Timeout>;
  rest: NodeJS.Timeout | undefined;
}

/**
 * Threads that take a few tasks each at a time. A thread that crashes or does not end in time is replaced, and only the task
 * that did it fails: those that shared the thread are begun again, each alone. Idle threads do not keep the process alive, and
 * end after a while.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #waiting: Job[] = [];
  #begun = 0;
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
    this.#begun += 1;
    const [id, isAlone] = [this.#begun, handedOver.length > 0];
    const job: Job = { id, task, handedOver, done: Promise.withResolvers(), isAlone };
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
    for (let job = this.#waiting[0]; job; job = this.#waiting[0]) {
      const seat = this.#seatFor(job) ?? this.#hire();
      if (!seat) return;
      this.#waiting.shift();
      this.#begin(seat, job);
    }
  }

  /** The one with the least to do. */
  #seatFor({ isAlone }: Job): Seat | undefined {
    const most = isAlone ? 1 : (this.#options.tasksEach ?? 1);
    const open = [...this.#seats].filter(({ jobs }) => jobs.size < most && ![...jobs.values()].some(isByItself));
    const [least] = open.sort((one, other) => one.jobs.size - other.jobs.size);
    return least && least.jobs.size > 0 && this.#seats.size < this.#options.size ? undefined : least;
  }

  #hire(): Seat | undefined {
    if (this.#isClosed || this.#seats.size >= this.#options.size) return undefined;
    const { entry, name, workerData, resourceLimits } = this.#options;
    const seat: Seat = {
      worker: new Worker(entry, { workerData, name, ...(resourceLimits ? { resourceLimits } : {}) }),
      ...{ jobs: new Map(), timers: new Map(), rest: undefined },
    };
    this.#seats.add(seat);
    seat.worker.on('message', ({ id, answer }: Answered) => this.#end(seat, id, ({ done }) => done.resolve(answer)));
    seat.worker.on('error', (cause) => void this.#dismiss(seat, new PoolFailure('crashed', { cause })));
    seat.worker.on('exit', () => void this.#dismiss(seat, new PoolFailure('crashed')));
    return seat;
  }

  #begin(seat: Seat, job: Job): void {
    const { id, task, handedOver } = job;
    clearTimeout(seat.rest);
    seat.jobs.set(id, job);
    seat.worker.ref();
    const late = (): void => void this.#dismiss(seat, new PoolFailure('timed-out'));
    seat.timers.set(id, setTimeout(late, this.#options.limitMs));
    seat.worker.postMessage({ id, task } satisfies Asked, [...handedOver]);
  }

  #end(seat: Seat, id: number, tell: (job: Job) => void): void {
    const job = seat.jobs.get(id);
    clearTimeout(seat.timers.get(id));
    seat.timers.delete(id);
    seat.jobs.delete(id);
    if (job) tell(job);
    this.#assign();
    if (seat.jobs.size > 0 || !this.#seats.has(seat)) return;
    seat.worker.unref();
    this.#rest(seat);
  }

  #rest(seat: Seat): void {
    const end = (): void => void this.#dismiss(seat, new PoolFailure('closed'));
    seat.rest = setTimeout(end, this.#options.idleMs ?? IDLE_MS).unref();
  }

  /** Takes the thread off its seat, so that the next task hires another one. Which of several tasks held it nobody knows. */
  async #dismiss(seat: Seat, failure: PoolFailure): Promise<void> {
    if (!this.#seats.delete(seat)) return;
    clearTimeout(seat.rest);
    for (const timer of seat.timers.values()) clearTimeout(timer);
    const jobs = [...seat.jobs.values()];
    seat.jobs.clear();
    if (failure.gap === 'closed' || jobs.length === 1) for (const { done } of jobs) done.reject(failure);
    else this.#waiting.unshift(...jobs.map((job) => ({ ...job, isAlone: true })));
    this.#assign();
    await seat.worker.terminate();
  }
}

function isByItself({ isAlone }: Job): boolean {
  return isAlone;
}
