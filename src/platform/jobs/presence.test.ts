import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { countDeadJobs, defineJob, handleJob, startWorker } from '#platform/jobs';
import { type TestPlatform, testPlatform } from '#testing';
import { Presence } from './presence.ts';

const count = defineJob<{ n: number }>('test.count');
const act = { actor: { kind: 'system', name: 'test' }, action: 'test.count' } as const;

describe('jobs that a killed worker had begun', () => {
  let platform: TestPlatform;
  /** Enqueues a job and locks it as that worker did, a while ago. */
  const begun = async (n: number, worker: string): Promise<void> => {
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'count', id: String(n) });
      tx.enqueue(count, { n });
    });
    await platform.owner.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute', attempts = 1
       where locked_by is null`,
      [worker],
    );
  };
  before(async () => {
    platform = await testPlatform();
  });

  it('are done by the next one at once, those of a living one are not', async () => {
    const pool = platform.openJobsPool();
    const alive = new Presence(pool, platform.log);
    alive.show('worker-alive');
    await alive.look();
    await begun(1, 'worker-killed');
    await begun(2, 'worker-alive');
    const done = Promise.withResolvers<number>();
    const seen: number[] = [];
    const worker = await startWorker({
      pool: platform.openJobsPool(),
      log: platform.log,
      schedules: [],
      handlers: [
        handleJob(count, async ({ n }) => {
          seen.push(n);
          done.resolve(n);
        }),
      ],
    });
    assert.equal(await done.promise, 1);
    await worker.stop();
    assert.deepEqual(seen, [1]);
    const { rows } = await platform.owner.query('select locked_by from graphile_worker.jobs');
    assert.deepEqual(rows, [{ locked_by: 'worker-alive' }]);
    await alive.close();
    await pool.end();
  });

  it('stay with a worker that is still at them, however long they take', async () => {
    await platform.owner.query('delete from graphile_worker._private_jobs');
    const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let times = 0;
    const handler = handleJob(count, async () => {
      times += 1;
      begun.resolve();
      await mayEnd.promise;
    });
    const worker = await startWorker({
      ...{ pool: platform.openJobsPool(), log: platform.log, schedules: [], handlers: [handler] },
    });
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'count', id: 'long' });
      tx.enqueue(count, { n: 3 });
    });
    await begun.promise;
    await platform.owner.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`);
    const pool = platform.openJobsPool();
    const another = new Presence(pool, platform.log);
    await another.look();
    const { rows } = await platform.owner.query('select locked_by is not null as "isHeld" from graphile_worker.jobs');
    assert.deepEqual(rows, [{ isHeld: true }]);
    mayEnd.resolve();
    await worker.stop();
    assert.equal(times, 1);
    await another.close();
    await pool.end();
  });

  it('are no dead jobs when their successors have taken their keys; one that killed its worker at its last try is', async () => {
    await platform.owner.query('delete from graphile_worker._private_jobs');
    const enqueue = (n: number, key?: string) =>
      platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'count', id: String(n) });
        tx.enqueue(count, { n }, key ? { key } : {});
      });
    await enqueue(3);
    await begun(4, 'worker-killed');
    await platform.owner.query(
      'update graphile_worker._private_jobs set attempts = max_attempts, updated_at = locked_at',
    );
    await enqueue(5, 'one-thing');
    await platform.owner.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-killed', attempts = 1,
         locked_at = now() - interval '1 minute' where key = 'one-thing'`,
    );
    await enqueue(6, 'one-thing');
    assert.equal(await countDeadJobs(platform.reads), 0, 'while a worker has them they are not dead');
    const pool = platform.openJobsPool();
    const presence = new Presence(pool, platform.log);
    await presence.look();
    await presence.close();
    await pool.end();
    const { rows } = await platform.owner.query<{ payload: { n: number } }>(
      'select payload from graphile_worker._private_jobs order by id',
    );
    assert.deepEqual(
      rows.map(({ payload }) => payload.n),
      [3, 4, 6],
    );
    assert.equal(await countDeadJobs(platform.reads), 2);
  });
});
