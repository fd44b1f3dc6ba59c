export { PoolFailure, type PoolGap, WorkerPool } from './worker-pool.ts';
