import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { offlineProgram } from './offline-program.ts';

test('the verifier is one file that runs without our software and without packages', async () => {
  const { text, sha256 } = await offlineProgram();
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual(await offlineProgram(), { text, sha256 });
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  try {
    const program = join(folder, 'ashyq-verify.mjs');
    writeFileSync(program, text);
    writeFileSync(join(folder, 'wrong'), 'nothing');
    const said = spawnSync(process.execPath, [program, join(folder, 'wrong')], { encoding: 'utf8', cwd: folder });
    assert.equal(said.status, 3, said.stderr);
    assert.match(said.stdout, /unusable: no ZIP file/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
