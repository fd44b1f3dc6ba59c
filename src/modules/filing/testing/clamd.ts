import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { clamdAt, type VirusScanner } from '../queries/uploads/virus-scanner.ts';

const CLAMD = '/usr/sbin/clamd';

export const hasClamd = (): boolean => existsSync(CLAMD);

/** The harmless file that every scanner calls infected, put together here so that no scanner stops at this source. */
export const EICAR: Buffer = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
);

export interface RunningClamd {
  readonly url: URL;
  /** To plug in where files are scanned. */
  readonly scanner: VirusScanner;
  stop(): Promise<void>;
}

/** Debian's clamd over a folder of its own, which knows these files alone by their MD5. */
export async function startClamd(infected: readonly Buffer[]): Promise<RunningClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-clamd-'));
  const lines = infected.map(
    (bytes, index) => `${createHash('md5').update(bytes).digest('hex')}:${bytes.length}:Own-${index}`,
  );
  writeFileSync(join(folder, 'local.hdb'), `${lines.join('\n')}\n`);
  const socket = join(folder, 'clamd.ctl');
  const conf = [`DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, 'Foreground yes', 'MaxThreads 2'];
  // As root it would become the user of its package, who may not enter the folder.
  if (process.getuid?.() === 0) conf.push('User root');
  writeFileSync(join(folder, 'clamd.conf'), `${conf.join('\n')}\n`);
  const server = spawn(CLAMD, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore', env: {} });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const url = new URL(`unix://${socket}`);
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const scanner = clamdAt(url, 1_000);
  for (let tries = 0; tries < 200; tries += 1) {
    const answered = await scanner.scan(Buffer.from('x')).catch(() => 'not yet');
    if (answered === 'clean') return { url, scanner: clamdAt(url), stop };
    await wait(50);
  }
  await stop();
  throw new Error('clamd did not come up');
}
