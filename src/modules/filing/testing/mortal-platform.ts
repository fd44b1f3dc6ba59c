import type pg from 'pg';
import type { Platform } from '#platform';
import { Database } from '#platform/db';

/** When the process dies: before the statement of that number is sent, or after it is done and before its answer came. */
export interface Death {
  readonly at: number;
  readonly isAnswerLost: boolean;
}

export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface MortalPlatform {
  readonly platform: Platform;
  /** Statements sent so far, `begin` and `commit` among them. */
  count(): number;
}

/**
 * The same platform in a process that is killed at a chosen statement: its connection breaks, so that PostgreSQL takes back
 * what was not committed, and nothing it calls afterwards works.
 */
export function mortalPlatform(platform: Platform, death: Death): MortalPlatform {
  let sent = 0;
  const isDead = (): boolean => sent >= death.at;
  const run = async (client: pg.PoolClient, args: readonly unknown[]): Promise<unknown> => {
    if (isDead()) throw new Killed();
    sent += 1;
    const query = client.query.bind(client) as (...given: readonly unknown[]) => Promise<unknown>;
    if (!isDead()) return await query(...args);
    if (death.isAnswerLost) await query(...args);
    client.release(true);
    throw new Killed();
  };
  const connect = async (): Promise<unknown> => {
    if (isDead()) throw new Killed();
    const client = await platform.db.pool.connect();
    return {
      query: (...args: readonly unknown[]) => run(client, args),
      release: () => {
        if (!isDead()) client.release();
      },
    };
  };
  const pool = { connect, end: async () => undefined, options: platform.db.pool.options } as unknown as pg.Pool;
  const db = new Database(pool, platform.clock);
  return { platform: { ...platform, db, reads: db.reads }, count: () => sent };
}
