/** A thread that does what a test asks of it: answers, waits for another, crashes, ends, or runs for ever. */
import { threadId } from 'node:worker_threads';
import { answerTasks } from '../answer-tasks.ts';

interface Wish {
  readonly say?: unknown;
  /** Answered together with the next one that waits. */
  readonly pair?: unknown;
  readonly crash?: boolean;
  readonly exit?: boolean;
  readonly loop?: boolean;
  readonly who?: boolean;
}

let waiting: PromiseWithResolvers<unknown> | undefined;

answerTasks(async ({ say, pair, crash, exit, loop, who }: Wish) => {
  if (crash) throw new Error('crashed on purpose');
  if (exit) process.exit(3);
  while (loop) Math.sqrt(2);
  if (pair === undefined) return who ? threadId : say;
  if (!waiting) {
    waiting = Promise.withResolvers();
    return await waiting.promise;
  }
  waiting.resolve(pair);
  waiting = undefined;
  return pair;
});
