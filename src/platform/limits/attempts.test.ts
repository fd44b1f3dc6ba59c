import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { forgetAttempts, forgetOldAttempts, type Pace, takeAttempt } from '#platform/limits';
import { type TestPlatform, testPlatform } from '#testing';

const pace: Pace = { freeAttempts: 5, firstWaitS: 15, longestWaitS: 900 };

describe('guessing', () => {
  let platform: TestPlatform;
  const take = (key: string) => takeAttempt(platform, key, pace);
  const fail = async (key: string, times: number): Promise<void> => {
    for (let made = 0; made < times; made += 1) assert.equal(await take(key), 0);
  };
  before(async () => {
    platform = await testPlatform();
  });

  it('is free five times, then waits longer and longer, and never for ever', async () => {
    await fail('a', 5);
    for (const wait of [15, 30, 60, 120, 240, 480, 900, 900]) {
      assert.equal(await take('a'), wait);
      platform.clock.advance({ seconds: wait - 1 });
      assert.equal(await take('a'), 1);
      platform.clock.advance({ seconds: 1 });
      assert.equal(await take('a'), 0);
    }
  });

  it('at an endless number of failures waits no longer than the longest', async () => {
    await platform.owner.query(`insert into platform.attempt_pace values ('b', 2000000000, $1)`, [
      platform.clock.now().toString(),
    ]);
    assert.equal(await take('b'), 900);
  });

  it('slows down nobody else, and is forgotten after a success or a quiet day', async () => {
    await fail('c', 5);
    assert.equal(await take('c'), 15);
    assert.equal(await take('d'), 0);
    await forgetAttempts(platform, 'c');
    await fail('c', 5);
    platform.clock.advance({ hours: 24, seconds: 1 });
    await fail('c', 5);
    assert.equal(await take('c'), 15);
  });

  it('lets no more than the free attempts through when a hundred come at once', async () => {
    const waits = await Promise.all(Array.from({ length: 100 }, () => take('e')));
    assert.equal(waits.filter((wait) => wait === 0).length, 5);
  });

  it('leaves no row of a day ago', async () => {
    await take('f');
    platform.clock.advance({ hours: 25 });
    await forgetOldAttempts(platform);
    const { rows } = await platform.owner.query(`select key from platform.attempt_pace where key = 'f'`);
    assert.equal(rows.length, 0);
  });
});
