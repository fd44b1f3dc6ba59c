import { EventEmitter } from 'node:events';
import {
  Logger as GraphileLogger,
  parseCronItems,
  type Runner,
  run,
  type WorkerEvents,
  type Logger as WorkerLogger,
} from 'graphile-worker';
import type pg from 'pg';
import { ALMATY } from '#platform/clock';
import type { Log } from '#platform/log';
import type { JobHandler, Schedule } from './handlers.ts';
import { Presence } from './presence.ts';

export interface Worker {
  /** Lets running jobs end, takes no new ones. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Ended together with the worker. */
  readonly pool: pg.Pool;
  readonly handlers: readonly JobHandler[];
  readonly schedules: readonly Schedule[];
  readonly log: Log;
  /** Jobs at once; default 24: they wait for others more than they compute. */
  readonly concurrency?: number;
}

/** Jobs are fetched several at once; what nobody here has begun by then is left to other processes. */
const WAITS_HERE_MS = 5_000;

/**
 * Jobs that end within this time are struck off together: a commit for each would cost the disk as much as their work. A
 * process killed meanwhile does them once more, as it may any job.
 */
const STRUCK_OFF_MS = 30;

/** Runs jobs until stopped. Failed jobs are retried with growing pauses, then stay for the dead-letter page. */
export async function startWorker({
  pool,
  handlers,
  schedules,
  log,
  concurrency = 24,
}: WorkerOptions): Promise<Worker> {
  const tasks = [...handlers, ...schedules.map((schedule) => ({ name: schedule.name, run: () => schedule.run() }))];
  const presence = new Presence(pool, log);
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => presence.show(workerPool.id));
  await presence.open();
  const runner: Runner = await run({
    events,
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2000,
    preset: {
      worker: { localQueue: { size: concurrency * 2, ttl: WAITS_HERE_MS }, completeJobBatchDelay: STRUCK_OFF_MS },
    },
    logger: quiet(log),
    parsedCronItems: parseCronItems(schedules.map(cronItem)),
    taskList: Object.fromEntries(
      tasks.map(({ name, run: work }) => [name, (payload: unknown) => work(payload as never)] as const),
    ),
  });
  return {
    stop: async () => {
      await runner.stop();
      await presence.close();
      await pool.end();
    },
  };
}

function cronItem(schedule: Schedule): {
  task: string;
  match: string;
  identifier: string;
  options: { backfillPeriod: number };
} {
  const match = 'daily' in schedule.at ? utcMatch(schedule.at.daily) : `*/${schedule.at.everyMinutes} * * * *`;
  const aDay = 24 * 3600 * 1000;
  return {
    task: schedule.name,
    match,
    identifier: schedule.name,
    options: { backfillPeriod: 'daily' in schedule.at ? aDay : 0 },
  };
}

/** graphile-worker counts in UTC; the zone has had no daylight saving since 2005, so one conversion at start is exact. */
function utcMatch(local: string): string {
  const zoned = Temporal.Now.zonedDateTimeISO(ALMATY).withPlainTime(Temporal.PlainTime.from(local));
  const utc = zoned.toInstant().toZonedDateTimeISO('UTC');
  return `${utc.minute} ${utc.hour} * * *`;
}

function quiet(log: Log): WorkerLogger {
  return new GraphileLogger((scope) => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return;
    const failed = (meta as { error?: unknown } | undefined)?.error;
    log[level === 'error' ? 'error' : 'warn']({ job: scope.taskIdentifier, jobId: scope.jobId, err: failed }, message);
  });
}
