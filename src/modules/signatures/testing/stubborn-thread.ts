/** A thread that does what a test asks of it: answers, crashes, ends, or runs for ever. */
import { parentPort } from 'node:worker_threads';

interface Asked {
  readonly say?: unknown;
  readonly crash?: boolean;
  readonly exit?: boolean;
  readonly loop?: boolean;
}

parentPort?.on('message', ({ say, crash, exit, loop }: Asked) => {
  if (crash) throw new Error('crashed on purpose');
  if (exit) process.exit(3);
  while (loop) Math.sqrt(2);
  parentPort?.postMessage(say);
});
