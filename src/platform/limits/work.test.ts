import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { setWork, takeWork, type WorkTask } from '#platform/limits';
import { type TestPlatform, testPlatform } from '#testing';

/** As a browser finds it. */
function answerTo({ text, bits }: WorkTask): string {
  for (let answer = 0; ; answer += 1) {
    const word = createHash('sha256').update(`${text}:${answer}`).digest().readUInt32BE(0);
    if (Math.clz32(word) >= bits) return String(answer);
  }
}

describe('the small sum of a form', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });

  it('is taken once', async () => {
    const task = setWork(platform, 'ask', 8);
    const answer = answerTo(task);
    assert.equal(await takeWork(platform, 'ask', task.text, answer), true);
    assert.equal(await takeWork(platform, 'ask', task.text, answer), false);
  });

  it('is not taken wrong, made up, easier than it was set, or for another form', async () => {
    const task = setWork(platform, 'ask', 12);
    const answer = answerTo(task);
    const wrong = answer === '0' ? '1' : '0';
    assert.equal(await takeWork(platform, 'ask', task.text, wrong), false);
    assert.equal(await takeWork(platform, 'subscribe', task.text, answer), false);
    const easier = task.text.replace('.12.', '.1.');
    assert.equal(await takeWork(platform, 'ask', easier, answerTo({ text: easier, bits: 1 })), false);
    for (const text of ['', '...', 'x.1.y.z', 'a'.repeat(100)]) {
      assert.equal(await takeWork(platform, 'ask', text, '0'), false);
    }
    for (const typed of ['', '-1', '1e3', `${answer} `]) {
      assert.equal(await takeWork(platform, 'ask', task.text, typed), false);
    }
    assert.equal(await takeWork(platform, 'ask', task.text, answer), true);
  });

  it('waits for a slow writer for two hours, and not a moment longer', async () => {
    const [early, late] = [setWork(platform, 'ask', 4), setWork(platform, 'ask', 4)];
    platform.clock.advance({ minutes: 119, seconds: 59 });
    assert.equal(await takeWork(platform, 'ask', early.text, answerTo(early)), true);
    platform.clock.advance({ seconds: 1 });
    assert.equal(await takeWork(platform, 'ask', late.text, answerTo(late)), false);
  });
});
