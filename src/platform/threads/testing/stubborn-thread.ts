/** A thread that does what a test asks of it: answers, crashes, ends, or runs for ever. */
import { parentPort, threadId } from 'node:worker_threads';

interface Asked {
  readonly say?: unknown;
  readonly crash?: boolean;
  readonly exit?: boolean;
  readonly loop?: boolean;
  readonly who?: boolean;
}

parentPort?.on('message', ({ say, crash, exit, loop, who }: Asked) => {
  if (crash) throw new Error('crashed on purpose');
  if (exit) process.exit(3);
  while (loop) Math.sqrt(2);
  parentPort?.postMessage(who ? threadId : say);
});
