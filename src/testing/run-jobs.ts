import { Logger, runOnce } from 'graphile-worker';
import type { Platform } from '#platform';
import type { JobHandler } from '#platform/jobs';

/** Runs every job that is due by the real clock, and what they enqueue, until none is left. */
export async function runJobs(platform: Platform, handlers: readonly JobHandler[]): Promise<void> {
  await runOnce({
    pgPool: platform.db.pool,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: Object.fromEntries(
      handlers.map(({ name, run }) => [name, (payload: unknown) => run(payload as never)] as const),
    ),
  });
}
