/** A thread that verifies and signs, so that neither mathematics nor a service that is silent holds up the web process. */
import { workerData } from 'node:worker_threads';
import { answerTasks } from '#platform/threads';
import type { Task, Trust } from '../tasks.ts';
import { signContent } from './sign-content.ts';
import { Verification } from './verification.ts';

const verification = new Verification(workerData as Trust);

answerTasks(async (task: Task) => {
  switch (task.kind) {
    case 'verify':
      return await verification.verify(task);
    case 'sign':
      return await signContent(task);
    case 'stamp':
      return await verification.stamp(task);
    case 'stamp-evidence':
      return await verification.stampEvidence(task);
  }
});
