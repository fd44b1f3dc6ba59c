// A process that records on a real disk is killed, again and again, in one and the same recording.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyTrack } from '../src/index.ts';
import { nodeDisk, nodeSha256 } from '../src/node/index.ts';
import { sourceOn } from './recording.ts';

const PROGRAM = fileURLToPath(new URL('./endless-recording.ts', import.meta.url));
const KILLS = process.env.ASHYQ_TEST_LONG ? 100 : 10;

/** @returns how many parts the program had promised when it was killed. */
async function recordAndKill(folder: string, kill: number): Promise<number> {
  const program = spawn(process.execPath, [PROGRAM, folder, String(kill * 100_000)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const wanted = 3 + ((kill * 7) % 40);
  let said = '';
  program.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.split('\n').length > wanted) program.kill('SIGKILL');
  });
  const [, signal] = await once(program, 'close');
  assert.equal(signal, 'SIGKILL');
  return Number(said.trimEnd().split('\n').at(-1));
}

test(`of ${KILLS} kills in one recording none takes what was promised or breaks the chain`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ashyq-cmaf-kill-'));
  try {
    let promised = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      promised += await recordAndKill(folder, kill);
      const report = await verifyTrack(sourceOn(nodeDisk(folder)), { sha256: nodeSha256 });
      const codes = report.findings.map((finding) => finding.code);
      // Before the next start there may be a torn line and bytes that no line tells; nothing else.
      assert.deepEqual(
        codes.filter((code) => code !== 'line-unreadable' && code !== 'bytes-added'),
        [],
      );
      assert.ok(report.parts >= promised, `${report.parts} of ${promised}`);
      promised = report.parts;
    }
    const { gaps } = await verifyTrack(sourceOn(nodeDisk(folder)), { sha256: nodeSha256 });
    assert.equal(gaps.filter((gap) => gap.cause === 'restart').length, KILLS - 1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
