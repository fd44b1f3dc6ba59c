import { sql } from 'kysely';
import { type Reads, rawQuery, type Tx } from '#platform/db';

/** A job that used up its tries; its payload is identifiers only. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly failedAt: Temporal.Instant;
}

export async function listDeadJobs(on: Reads, limit = 100): Promise<readonly DeadJob[]> {
  const { rows } = await sql<DeadJob>`
    select id::text, task_identifier as name, attempts, coalesce(last_error, '') as "lastError", updated_at as "failedAt"
    from graphile_worker.jobs where attempts >= max_attempts and locked_at is null order by updated_at desc limit ${limit}`.execute(
    rawQuery(on),
  );
  return rows;
}

/** How many there are; an alarm when it is not 0. */
export async function countDeadJobs(on: Reads): Promise<number> {
  const { rows } = await sql<{ dead: number }>`
    select count(*)::int as dead from graphile_worker.jobs where attempts >= max_attempts and locked_at is null`.execute(
    rawQuery(on),
  );
  return rows[0]?.dead ?? 0;
}

/** Gives a dead job all its tries again. @returns false when it is gone or alive */
export async function retryDeadJob(tx: Tx, id: string): Promise<boolean> {
  const known = /^\d{1,18}$/.test(id) ? id : '0';
  const { rows } = await sql<{ id: string }>`
    select id from graphile_worker.reschedule_jobs(array[${known}]::bigint[], now(), null, 0, null)`.execute(
    rawQuery(tx),
  );
  tx.record({ kind: 'job', id: known }, { found: rows.length > 0 });
  return rows.length > 0;
}
