import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runHouse } from '#testing';
import { type Court, startCourt } from '../walking/court.ts';

const place = mkdtempSync(join(tmpdir(), 'ashyq-same-day-'));
const folder = join(place, 'data');
const file = join(place, 'court.backup');
let court: Court | undefined;

after(async () => {
  await court?.stop();
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the day of the court', () => {
  it('is the same after a kill -9, and after a backup, a wipe and a restore', async () => {
    court = await startCourt({ folder });
    const before = await dayOf(court);
    assert.ok(before.length > 100, `${before.length} hearings`);

    await court.kill();
    court = await startCourt({ folder });
    assert.deepEqual(await stillThere(before, court), [], 'after kill -9');

    await court.stop();
    const saved = await runHouse('src/commands/backup.ts', { args: [file], env: { ASHYQ_DATA: folder } });
    assert.equal(saved.code, 0, saved.stderr);
    rmSync(folder, { recursive: true });
    const restored = await runHouse('src/commands/restore.ts', { args: [file], env: { ASHYQ_DATA: folder } });
    assert.equal(restored.code, 0, restored.stderr);
    court = await startCourt({ folder });
    assert.deepEqual(await stillThere(before, court), [], 'after the restore');
  });
});

/** What does not change by itself: the demo court lives by the minute, so states and rooms of the hour may move. */
async function dayOf({ origin }: Court): Promise<readonly string[]> {
  const answer = await fetch(`${origin}/kk/hearings.json`);
  const { hearings } = (await answer.json()) as { hearings: { id: string; day: string; caseNumber?: string }[] };
  return hearings.map(({ id, day, caseNumber = 'closed' }) => `${id} ${day} ${caseNumber}`);
}

/** @returns hearings of the day that are gone */
async function stillThere(before: readonly string[], now: Court): Promise<readonly string[]> {
  const there = new Set(await dayOf(now));
  return before.filter((hearing) => !there.has(hearing));
}
