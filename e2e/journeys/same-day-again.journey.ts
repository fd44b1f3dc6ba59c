import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openBrowser } from '../../tools/browser.ts';
import { register, setPassword, signIn, takeCode } from '../walking/cabinet-door.ts';
import { newcomers } from '../walking/cast.ts';
import { type Court, startCourt } from '../walking/court.ts';
import { langs, manners, walkOnce } from '../walking/journey.ts';
import { type MortalCourt, outlivesTheCourt } from '../walking/killed-court.ts';
import type { Walker } from '../walking/walker.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'ashyq-same-day-'));
const folder = join(place, 'data');
const file = join(place, 'court.backup');
const person = newcomers(2)();
const password = 'жеті қабат көк аспан';
let court: Court | undefined;

after(async () => {
  await court?.stop();
  rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('the day of the court', () => {
  it('goes on in a courtroom while the court is killed, is the same afterwards, and after a backup, a wipe and a restore', async (t) => {
    const browser = await openBrowser();
    if (!browser) return t.skip('needs: browser');
    try {
      court = await startCourt({ folder });
      const before = await dayOf(court);
      assert.ok(before.length > 100, `${before.length} hearings`);
      const walkAll = async (walk: (walker: Walker) => Promise<void>): Promise<void> => {
        for (const { name: _, in: spoken = langs, ...habits } of manners) {
          for (const lang of spoken) {
            await walkOnce({ browser, court: court as Court, habits: { ...habits, lang } }, ({ walker }) =>
              walk(walker),
            );
          }
        }
      };
      await walkOnce({ browser, court, habits: { lang: 'kk', looks: 'in passing' } }, ({ walker }) =>
        opensCabinet(walker),
      );

      await outlivesTheCourt(browser, mortal(court), (what) => t.diagnostic(what));
      assert.deepEqual(await stillThere(before, court), [], 'after kill -9');

      await court.stop();
      await npm('backup');
      rmSync(folder, { recursive: true });
      await npm('restore');
      court = await startCourt({ folder });
      assert.deepEqual(await stillThere(before, court), [], 'after the restore');
      const [kept] = before;
      await walkAll((walker) => seesTheSameDay(walker, String(kept).split(' ')[0] ?? ''));
    } finally {
      await browser.close();
    }
  });
});

/** Started again at the same address, where recorders and pages look for it. */
function mortal({ origin, kill }: Court): MortalCourt {
  const again = async () => {
    court = await startCourt({ folder, env: { PORT: new URL(origin).port } });
  };
  return { origin, kill, again };
}

/** The command as its documentation tells it, in the environment of an operator. */
async function npm(command: 'backup' | 'restore'): Promise<void> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  await promisify(execFile)('npm', ['run', '-s', command, '--', file], {
    cwd: root,
    env: { ...env, ASHYQ_DATA: folder },
    timeout: 120_000,
  });
}

async function opensCabinet(walker: Walker): Promise<void> {
  await register(walker, person);
  await takeCode(walker, person.phone);
  await setPassword(walker, password);
}

/** The day is there, and so is the person: the password opens the cabinet only with the keys of the old house. */
async function seesTheSameDay(walker: Walker, hearing: string): Promise<void> {
  await walker.opens('/hearings');
  await walker.stands('the hearings after the restore');
  await walker.opens(`/hearings/${hearing}`);
  await walker.stands('a hearing after the restore');
  await signIn(walker, { iin: person.iin, password });
  assert.equal(walker.place, '/cabinet');
  await walker.stands('the cabinet after the restore');
}

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
