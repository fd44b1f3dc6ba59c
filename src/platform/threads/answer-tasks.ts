import { parentPort } from 'node:worker_threads';

/** A task on its way to a thread, and its answer on the way back. */
export interface Asked {
  readonly id: number;
  readonly task: unknown;
}

export interface Answered {
  readonly id: number;
  readonly answer: unknown;
}

/** Called once in a thread of a `WorkerPool`: answers what it is asked. What `work` throws ends the thread. */
export function answerTasks<Task>(work: (task: Task) => unknown): void {
  parentPort?.on('message', async ({ id, task }: Asked) => {
    parentPort?.postMessage({ id, answer: await work(task as Task) } satisfies Answered);
  });
}
