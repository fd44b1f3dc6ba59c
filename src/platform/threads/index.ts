export { answerTasks } from './answer-tasks.ts';
export { PoolFailure, type PoolGap, WorkerPool } from './worker-pool.ts';
