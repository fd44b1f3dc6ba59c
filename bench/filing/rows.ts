import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Counted, Counts } from './writes.ts';

/** PostgreSQL tells what a connection wrote after at most a second. */
const TOLD_AFTER_MS = 1200;

/** Rows written so far, by table, jobs among them. */
export async function countRows(owner: pg.Client): Promise<Counts> {
  await pause(TOLD_AFTER_MS);
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<Counted & { readonly table: string }>(
    `select schemaname || '.' || relname as "table", n_tup_ins::float as inserted, n_tup_upd::float as changed,
       n_tup_del::float as deleted from pg_stat_user_tables where schemaname <> 'bench'`,
  );
  return Object.fromEntries(rows.map(({ table, ...counted }) => [table, counted]));
}

/** Waits until no job is left that could run now: the receipts are sealed, the notices are out. */
export async function untilSettled(owner: pg.Client): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const { rows } = await owner.query(
      'select count(*)::int as waiting from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    );
    if (rows[0].waiting === 0) return;
    await pause(50);
  }
  throw new Error('jobs do not come to an end');
}
