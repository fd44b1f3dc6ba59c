export { countDeadJobs, type DeadJob, listDeadJobs, retryDeadJob } from './dead-letters.ts';
export { defineJob, type EnqueueOptions, type JobDefinition } from './define-job.ts';
export { handleEvent, handleJob, type JobHandler, type Schedule } from './handlers.ts';
export { startWorker, type Worker } from './worker.ts';
