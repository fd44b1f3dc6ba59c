import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type pg from 'pg';
import type { Platform } from '#platform';
import { ManualClock } from '#platform/clock';
import type { Environment } from '#platform/config';
import { openPool } from '#platform/db';
import { createTestDatabase, stopOwnCluster } from '#platform/db/testing';
import { platformOver, poolOptions } from './platform-over.ts';

export interface TestPlatform extends Platform {
  readonly clock: ManualClock;
  /** Connection of the owner of the schemas, for looking behind the application's grants. */
  readonly owner: pg.Pool;
}

export interface TestPlatformOptions {
  /** Default: Monday 23 November 2026, 09:00 in Almaty. */
  readonly now?: string;
  readonly env?: Environment;
}

const opened: (() => Promise<void>)[] = [];

// At the level of the file: a hook registered inside another hook would run at that hook's end.
after(async () => {
  for (const close of opened) await close();
  await stopOwnCluster();
});

/** A platform over a fresh database, with a clock moved by hand; closed after the tests of the file. */
export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const { host, database, drop } = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-data-'));
  const clock = new ManualClock(options.now ?? '2026-11-23T04:00:00Z');
  const platform = await platformOver(
    { host, database },
    { clock, folder, ...(options.env ? { env: options.env } : {}) },
  );
  const owner = openPool({ host, database, user: 'postgres' }, { ...poolOptions, size: 2 });
  opened.push(async () => {
    await platform.close();
    await owner.end();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...platform, clock, owner, close: async () => undefined };
}
