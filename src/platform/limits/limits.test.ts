import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { forgetIdleBuckets, takeToken } from '#platform/limits';
import { type TestPlatform, testPlatform } from '#testing';

const rate = { burst: 3, perMinute: 6 };

describe('a rate limit', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });

  it('lets a burst through, then one token each ten seconds', async () => {
    const taken = [];
    for (let n = 0; n < 5; n += 1) taken.push(await takeToken(platform, 'a', rate));
    assert.deepEqual(taken, [true, true, true, false, false]);
    platform.clock.advance({ seconds: 9 });
    assert.equal(await takeToken(platform, 'a', rate), false);
    platform.clock.advance({ seconds: 1 });
    assert.equal(await takeToken(platform, 'a', rate), true);
    assert.equal(await takeToken(platform, 'a', rate), false);
  });

  it('of one caller leaves the bucket of another full', async () => {
    while (await takeToken(platform, 'flood', rate));
    assert.equal(await takeToken(platform, 'quiet', rate), true);
  });

  it('never gives more than its burst to twenty callers at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => takeToken(platform, 'race', rate)));
    assert.equal(results.filter(Boolean).length, rate.burst);
  });

  it('is forgotten after a day of silence', async () => {
    platform.clock.advance({ hours: 25 });
    await forgetIdleBuckets(platform);
    const { rows } = await platform.owner.query('select key from platform.rate_bucket');
    assert.deepEqual(rows, []);
  });
});
