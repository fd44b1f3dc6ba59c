/** A thread that verifies and signs, so that neither mathematics nor a service that is silent holds up the web process. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, Trust } from '../tasks.ts';
import { signContent } from './sign-content.ts';
import { Verification } from './verification.ts';

const verification = new Verification(workerData as Trust);

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(task.kind === 'verify' ? await verification.verify(task) : await signContent(task));
});
