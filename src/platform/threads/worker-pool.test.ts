import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PoolFailure, WorkerPool } from './worker-pool.ts';

const entry = new URL('./testing/stubborn-thread.ts', import.meta.url);
const pools: WorkerPool[] = [];
const poolOf = (given: Partial<ConstructorParameters<typeof WorkerPool>[0]> = {}) => {
  const pool = new WorkerPool({ entry, name: 'stubborn', size: 1, maxWaiting: 8, limitMs: 20_000, ...given });
  pools.push(pool);
  return pool;
};
const gapOf = (end: PromiseSettledResult<unknown>) => (end.status === 'fulfilled' ? end.value : end.reason.gap);
const failed = (gap: string) => (thrown: unknown) => thrown instanceof PoolFailure && thrown.gap === gap;

after(async () => {
  for (const pool of pools) await pool.close();
});

describe('threads of a pool', () => {
  it('answer each task with its own answer, however many come at once', async () => {
    const pool = poolOf({ size: 2 });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(async (n) => await pool.run({ say: n })));
    assert.deepEqual(answers, [1, 2, 3, 4, 5]);
  });

  it('are handed memory over instead of a copy', async () => {
    const memory = new Uint8Array([1, 2, 3]);
    assert.deepEqual(await poolOf().run({ say: memory }, [memory.buffer]), new Uint8Array([1, 2, 3]));
    assert.equal(memory.byteLength, 0);
  });

  it('that crash fail their own task alone, and another thread goes on', async () => {
    const pool = poolOf();
    const [crash, next] = await Promise.allSettled([pool.run({ crash: true }), pool.run({ say: 'next' })]);
    assert.ok(crash.status === 'rejected' && failed('crashed')(crash.reason));
    assert.deepEqual(next, { status: 'fulfilled', value: 'next' });
    const exit = pool.run({ exit: true });
    await assert.rejects(exit, failed('crashed'));
    assert.equal(await pool.run({ say: 'after' }), 'after');
  });

  it('that never end are stopped, though they run without a pause', async () => {
    const pool = poolOf({ limitMs: 1500 });
    const [stuck, next] = await Promise.allSettled([pool.run({ loop: true }), pool.run({ say: 'next' })]);
    assert.ok(stuck.status === 'rejected' && failed('timed-out')(stuck.reason));
    assert.deepEqual(next, { status: 'fulfilled', value: 'next' });
  });

  it('take several tasks that wait for each other, and give a task whose memory they took a thread to itself', async () => {
    const pool = poolOf({ tasksEach: 2 });
    assert.deepEqual(await Promise.all([pool.run({ pair: 1 }), pool.run({ pair: 2 })]), [2, 2]);
    const memory = new Uint8Array([1]);
    const alone = pool.run({ pair: memory }, [memory.buffer]);
    const behind = pool.run({ say: 'behind' });
    const first = await Promise.race([alone, behind, pause(300, 'neither')]);
    assert.equal(first, 'neither');
    await pool.close();
    assert.deepEqual((await Promise.allSettled([alone, behind])).map(gapOf), ['closed', 'closed']);
  });

  it('that crash or hang with several tasks fail only the one that did it', async () => {
    for (const [wish, gap] of [
      [{ crash: true }, 'crashed'],
      [{ loop: true }, 'timed-out'],
    ] as const) {
      const pool = poolOf({ tasksEach: 4, limitMs: 1500 });
      const ends = await Promise.allSettled([{ say: 1 }, wish, { say: 2 }, { say: 3 }].map((one) => pool.run(one)));
      assert.deepEqual(ends.map(gapOf), [1, gap, 2, 3]);
    }
  });

  it('end when there is no work, and others begin when there is', async () => {
    const pool = poolOf({ idleMs: 1 });
    const first = await pool.run({ who: true });
    await pause(20);
    assert.notEqual(await pool.run({ who: true }), first);
  });

  it('take no more than may wait', async () => {
    const pool = poolOf({ maxWaiting: 1 });
    const tries = await Promise.allSettled([1, 2, 3].map(async (n) => await pool.run({ say: n })));
    assert.deepEqual(
      tries.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.gap)),
      [1, 2, 'busy'],
    );
  });

  it('closed answer nobody any more', async () => {
    const pool = poolOf();
    const [first, second] = [pool.run({ loop: true }), pool.run({ say: 1 })];
    const ends = Promise.allSettled([first, second]);
    await pool.close();
    assert.deepEqual(
      (await ends).map((one) => one.status === 'rejected' && one.reason.gap),
      ['closed', 'closed'],
    );
    await assert.rejects(pool.run({ say: 1 }), failed('closed'));
  });
});
