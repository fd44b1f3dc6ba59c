import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '#platform/ids';
import { connectOwner } from '../owner.ts';
import type { Court } from './court.ts';
import { AT_ONCE } from './send.ts';

/** PostgreSQL tells what a connection wrote after at most a second. */
const TOLD_AFTER_MS = 1200;

/** Rows inserted, changed and deleted so far, jobs among them. */
export async function rowsWritten(owner: pg.Client): Promise<number> {
  await pause(TOLD_AFTER_MS);
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query(
    'select sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint as written from pg_stat_user_tables',
  );
  return Number(rows[0].written);
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

/** One prepared statement a row, as a driver sends them; rows as wide as the middle of ours. @returns transactions a second */
export async function bareRate(court: Court, rows: number, seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: AT_ONCE }, () => connectOwner(court)));
  await court.owner.query(`create schema if not exists bench;
    create table if not exists bench.written (id uuid primary key, kind text not null, of uuid not null,
      at timestamptz not null, body jsonb not null);
    create index if not exists written_of on bench.written (of)`);
  const body = JSON.stringify({ text: randomBytes(150).toString('base64') });
  const began = performance.now();
  const ends = began + seconds * 1000;
  let done = 0;
  const write = async (client: pg.Client): Promise<void> => {
    while (performance.now() < ends) {
      await client.query('begin');
      for (let row = 0; row < rows; row += 1) {
        const values = [newId(), 'row', newId(), new Date(), body];
        await client.query({ name: 'write', text: 'insert into bench.written values ($1, $2, $3, $4, $5)', values });
      }
      await client.query('commit');
      done += 1;
    }
  };
  await Promise.all(clients.map(write));
  const rate = done / ((performance.now() - began) / 1000);
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}
