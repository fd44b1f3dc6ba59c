import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Act } from '#platform/audit';
import { moduleHandle, SharedDeed, type Tx } from '#platform/db';
import { type TestPlatform, testPlatform } from '#testing';

const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'test.do-thing' };
const inTest = moduleHandle<'test', { 'test.thing': { id: number } }>();

describe('what many do at the same moment', () => {
  let platform: TestPlatform;
  const add = async (tx: Tx, ids: readonly number[]): Promise<readonly string[]> => {
    for (const id of ids) tx.record({ kind: 'thing', id: String(id) });
    await inTest(tx)
      .insertInto('test.thing')
      .values(ids.map((id) => ({ id })))
      .execute();
    return ids.map((id) => `thing ${id}`);
  };
  const adding = (db: Pick<TestPlatform['db'], 'transact'> = platform.db, work = add): SharedDeed<number, string> =>
    new SharedDeed(db, { act, work, orderBy: (id) => String(id).padStart(6, '0') });
  const recorded = async (): Promise<readonly { id: string; xid: string }[]> =>
    (await platform.owner.query(`select subject_id as id, xmin::text as xid from audit.entry order by id`)).rows;

  before(async () => {
    platform = await testPlatform();
    await platform.owner.query(`create schema test; create table test.thing (id int primary key);
      grant usage on schema test to ashyq_app; grant all on test.thing to ashyq_app`);
  });

  it('is one transaction with an entry for each, and each gets its own answer', async () => {
    const shared = adding();
    const answers = await Promise.all([4, 2, 1, 3].map((id) => shared.run(id)));
    assert.deepEqual(answers, ['thing 4', 'thing 2', 'thing 1', 'thing 3']);
    const entries = await recorded();
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['1', '2', '3', '4'],
      'in the order of their locks',
    );
    assert.equal(new Set(entries.map(({ xid }) => xid)).size, 1);
  });

  it('fails alone: whose work cannot be done learns of it, and the others are done all the same', async () => {
    const shared = adding();
    const ends = await Promise.allSettled([5, 6, 1, 7].map((id) => shared.run(id)));
    assert.deepEqual(
      ends.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    );
    const { rows } = await platform.owner.query('select id from test.thing where id >= 5 order by id');
    assert.deepEqual(rows, [{ id: 5 }, { id: 6 }, { id: 7 }]);
    assert.equal(await shared.run(8), 'thing 8');
  });

  it('is no longer than thirty-two, and gathers those who come while another is under way', async () => {
    const turns: number[] = [];
    const late: Promise<string>[] = [];
    const shared: SharedDeed<number, string> = adding(platform.db, async (tx, ids) => {
      turns.push(ids.length);
      if (late.length === 0) late.push(...[200, 201].map((id) => shared.run(id)));
      return await add(tx, ids);
    });
    await Promise.all(Array.from({ length: 34 }, (_, index) => shared.run(100 + index)));
    assert.deepEqual(await Promise.all(late), ['thing 200', 'thing 201']);
    assert.deepEqual(turns, [32, 4]);
  });
});
