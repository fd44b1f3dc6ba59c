import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestPki } from '@ashyq/pki/testing/pki';
import type pg from 'pg';
import { connectOwner } from '../owner.ts';
import { type Served, serve } from '../served.ts';

export interface Court extends Served {
  readonly pki: TestPki;
  readonly authorityPid: number;
  /** A connection of the owner, beside the system. */
  readonly owner: pg.Client;
}

/** The system with its certification authority in another process, and its data in a new folder. */
export async function openCourt(port: number): Promise<Court> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ashyq-bench-'));
  const file = join(dataFolder, 'keys', 'demo-pki.json');
  mkdirSync(join(dataFolder, 'keys'), { mode: 0o700 });
  const from = Temporal.Now.instant().subtract({ hours: 24 });
  const pki = await TestPki.create({ from, name: 'БЕНЧ' });
  writeFileSync(file, JSON.stringify(pki.save()), { mode: 0o600 });
  const authority = await openAuthority(port + 1, file);
  const served = await serve({
    ...{ port, dataFolder, keepsData: false, untilLaid: true, isPinned: false, imports: ['./bench/ask-authority.ts'] },
    env: { ASHYQ_BENCH_AUTHORITY: `http://127.0.0.1:${port + 1}` },
  });
  const owner = await connectOwner(served);
  return {
    ...{ ...served, pki, owner, authorityPid: authority.pid ?? 0 },
    stop: async () => {
      await owner.end();
      await served.stop();
      authority.kill();
    },
  };
}

async function openAuthority(port: number, file: string): Promise<ChildProcess> {
  const entry = ['--import', './tools/tsx-hook.mjs', 'bench/authority-process.ts', String(port), file];
  const child = spawn(process.execPath, entry, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  await once(child.stdout ?? child, 'data');
  return child;
}
