import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startEmbeddedPostgres } from './embedded.ts';
import { answers } from './running-server.ts';

describe('the embedded server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-embedded-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('starts after a crash though its number belongs to another process by now', async () => {
    const notes = join(folder, 'pg', 'postmaster.pid');
    const first = await startEmbeddedPostgres({ folder, isThrowAway: true });
    const left = readFileSync(notes, 'utf8');
    await first.stop();
    const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    try {
      writeFileSync(notes, left.replace(/^\d+/, String(other.pid)));
      const second = await startEmbeddedPostgres({ folder, isThrowAway: true });
      assert.equal(second.isAdopted, false);
      assert.equal(await answers(second.socketFolder), true);
      await second.stop();
      assert.equal(other.exitCode, null, 'the other process is left in peace');
    } finally {
      other.kill();
    }
  });
});
