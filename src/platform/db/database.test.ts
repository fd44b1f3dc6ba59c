import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Act } from '#platform/audit';
import { allOneByOne, givenRows, moduleHandle, rawQuery, together, writeLater } from '#platform/db';
import { defineEvent } from '#platform/events';
import { defineJob, handleEvent, handleJob } from '#platform/jobs';
import { runJobs, type TestPlatform, testPlatform } from '#testing';

const act: Act = { actor: { kind: 'system', name: 'test' }, action: 'test.do-thing' };
const thingDone = defineEvent<{ thing: string }>('test.thing_done.v1', ({ thing }) => [`things:${thing}`]);
const sweep = defineJob<{ room: number }>('test.sweep-room');

interface TestTables {
  'test.thing': { id: number; at: Temporal.Instant; day: Temporal.PlainDate };
}
const inTest = moduleHandle<'test', TestTables>();

describe('a transaction', () => {
  let platform: TestPlatform;
  const count = async (from: string): Promise<number> => {
    const { rows } = await platform.owner.query<{ n: number }>(`select count(*) as n from ${from}`);
    return Number(rows[0]?.n);
  };

  before(async () => {
    platform = await testPlatform();
    await platform.owner.query(`create schema test; create table test.thing (id int primary key, at timestamptz, day date);
      grant usage on schema test to ashyq_app; grant all on test.thing to ashyq_app`);
    platform.db.subscribe([{ event: thingDone as never, subscriber: 'other.on-thing-done' }]);
  });

  it('keeps prepared what comes again and again, not what came once', async () => {
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'thing', id: 'prepared' });
      const said = async (): Promise<readonly string[]> => {
        const asked = sql<{ text: string }>`select statement as text from pg_prepared_statements`;
        return (await asked.execute(rawQuery(tx))).rows.map(({ text }) => text);
      };
      for (let times = 0; times < 3; times += 1) await sql`select ${times}::int as often`.execute(rawQuery(tx));
      await sql`select ${1}::int as once`.execute(rawQuery(tx));
      const kept = await said();
      assert.ok(kept.includes('select $1::int as often'));
      assert.ok(!kept.includes('select $1::int as once'));
    });
  });

  it('commits rows, audit entry, event and job together and tells the live topics', async () => {
    const heard = new Promise<string>((done) => {
      platform.live.on('things:*', done);
    });
    const at = Temporal.Instant.from('2026-11-23T04:00:00.123456Z');
    await platform.db.transact(act, async (tx) => {
      await inTest(tx)
        .insertInto('test.thing')
        .values({ id: 1, at, day: Temporal.PlainDate.from('2026-11-23') })
        .execute();
      tx.record({ kind: 'thing', id: '1' }, { colour: 'blue' });
      tx.publish(thingDone, { thing: 'one' });
      tx.enqueue(sweep, { room: 5 });
    });
    const row = await inTest(platform.reads).selectFrom('test.thing').selectAll().executeTakeFirstOrThrow();
    assert.ok(row.at.equals(at));
    assert.equal(row.day.toString(), '2026-11-23');
    assert.equal(await count(`audit.entry where subject_id = '1'`), 1);
    assert.equal(await count('platform.event'), 1);
    const ran: unknown[] = [];
    await runJobs(platform, [
      handleJob(sweep, async (payload) => void ran.push(payload)),
      handleEvent(thingDone, 'other.on-thing-done', async ({ thing }) => void ran.push(thing)),
    ]);
    assert.deepEqual(ran, ['one', { room: 5 }]);
    assert.equal(await heard, 'things:one');
  });

  it('leaves nothing behind when it fails', async () => {
    // Those that ended are struck off a moment later: only the job of this deed is looked for.
    const jobs = `graphile_worker._private_jobs where payload::jsonb ->> 'room' = '6'`;
    const before = await count('audit.entry');
    await assert.rejects(
      platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'thing', id: '2' });
        tx.enqueue(sweep, { room: 6 });
        await inTest(tx)
          .insertInto('test.thing')
          .values({ id: 1, at: tx.clock.now(), day: Temporal.PlainDate.from('2026-01-01') })
          .execute();
      }),
      /thing_pkey/,
    );
    assert.deepEqual([await count('audit.entry'), await count(jobs)], [before, 0]);
  });

  it('makes jobs only of the facts that a subscriber asks for, each told of its own', async () => {
    const { subscription } = handleEvent(
      thingDone,
      'picky.on-thing-done',
      async () => undefined,
      ({ thing }) => thing !== 'dull',
    );
    assert.ok(subscription);
    platform.db.subscribe([subscription]);
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'thing', id: '3' });
      for (const thing of ['red', 'dull', 'green']) tx.publish(thingDone, { thing });
    });
    const ran: { thing: string; name: string | undefined }[] = [];
    const names = new Map<number, string>();
    const { rows } = await platform.owner.query<{ id: string; thing: string }>(
      `select id, payload->>'thing' as thing from platform.event where payload->>'thing' in ('red', 'dull', 'green')`,
    );
    for (const { id, thing } of rows) names.set(Number(id), thing);
    const take = async (payload: { thing: string; eventId?: number }): Promise<void> => {
      ran.push({ thing: payload.thing, name: names.get(payload.eventId ?? 0) });
    };
    await runJobs(platform, [
      handleEvent(thingDone, 'picky.on-thing-done', take),
      handleEvent(thingDone, 'other.on-thing-done', async () => undefined),
    ]);
    assert.deepEqual(
      ran.sort((a, b) => b.thing.localeCompare(a.thing)),
      [
        { thing: 'red', name: 'red' },
        { thing: 'green', name: 'green' },
      ],
    );
  });

  it('queues the last of two jobs with the same key', async () => {
    await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'thing', id: '4' });
      tx.enqueue(sweep, { room: 7 }, { key: 'room' });
      tx.enqueue(sweep, { room: 8 }, { key: 'room', queue: 'rooms', runAt: tx.clock.now() });
    });
    const ran: unknown[] = [];
    await runJobs(platform, [handleJob(sweep, async (payload) => void ran.push(payload))]);
    assert.deepEqual(ran, [{ room: 8 }]);
  });

  it('is refused when what it leaves behind cannot be written', async () => {
    const isThere = () => count('test.thing where id = 9');
    await assert.rejects(
      platform.db.transact(act, async (tx) => {
        await inTest(tx)
          .insertInto('test.thing')
          .values({ id: 9, at: tx.clock.now(), day: Temporal.PlainDate.from('2026-01-01') })
          .execute();
        tx.record({ kind: 'thing', id: '9' }, { text: 'a\u0000b' });
      }),
      /unsupported Unicode escape/,
    );
    assert.equal(await isThere(), 0);
  });

  it('leaves its connection clean when it ends before its first statement', async () => {
    const all = Array.from({ length: 20 }, () =>
      platform.db.transact(act, async () => {
        throw new RangeError('before anything');
      }),
    );
    for (const { status } of await Promise.allSettled(all)) assert.equal(status, 'rejected');
    await sql`insert into test.thing (id) values (10)`.execute(rawQuery(platform.reads));
    assert.equal(await count('test.thing where id = 10'), 1);
  });

  it('is refused when it records nothing in the audit trail', async () => {
    await assert.rejects(
      platform.db.transact(act, async () => 1),
      /recorded nothing/,
    );
  });

  it('answers statements that go together each with its own rows, in their order', async () => {
    const things = await platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'thing', id: '70' });
      const at = tx.clock.now();
      const day = Temporal.PlainDate.from('2026-11-23');
      await writeLater(tx, inTest(tx).insertInto('test.thing').values({ id: 70, at, day }));
      const ids = inTest(tx).selectFrom('test.thing').select('id').where('id', 'in', [70, 71]).orderBy('id');
      const add = inTest(tx).insertInto('test.thing').values({ id: 71, at, day }).returning('day');
      return await together(tx, ids, add, ids);
    });
    assert.deepEqual(things, [
      [{ id: 70 }],
      [{ day: Temporal.PlainDate.from('2026-11-23') }],
      [{ id: 70 }, { id: 71 }],
    ]);
  });

  it('holds many names in one order, whoever names them first', async () => {
    const holding = (names: readonly string[]): Promise<number> =>
      platform.db.transact(act, async (tx) => {
        tx.record({ kind: 'thing', id: 'held' });
        await allOneByOne(tx, names);
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_locks
          where locktype = 'advisory' and pid = pg_backend_pid() and granted`.execute(rawQuery(tx));
        return rows[0]?.n ?? 0;
      });
    const held = await Promise.all([holding(['a', 'b', 'a']), holding(['b', 'a'])]);
    assert.deepEqual(held, [2, 2]);
  });

  it('reads given rows like a table, with everything that a text may hold', async () => {
    const rows = [
      { id: 1, said: `a 'b' "c" \\ {}, \n ә` },
      { id: 2, said: null },
    ];
    const read = await inTest(platform.reads)
      .selectFrom(givenRows(rows, { id: 'int', said: 'text' }))
      .selectAll()
      .execute();
    assert.deepEqual(read, rows);
  });

  it('fails with any of the statements that go together', async () => {
    const failing = platform.db.transact(act, async (tx) => {
      tx.record({ kind: 'thing', id: '80' });
      const day = Temporal.PlainDate.from('2026-11-23');
      const add = inTest(tx).insertInto('test.thing').values({ id: 80, at: tx.clock.now(), day });
      await together(tx, add, add, inTest(tx).selectFrom('test.thing').select('id'));
    });
    await assert.rejects(failing, /thing_pkey/);
    assert.equal(await count('test.thing where id = 80'), 0);
  });

  it('is repeated after a deadlock and both deeds are done', async () => {
    const touch = (first: number, second: number): Promise<void> =>
      platform.db.transact(act, async (tx) => {
        await sql`select pg_advisory_xact_lock(${first})`.execute(rawQuery(tx));
        await sql`select pg_sleep(0.05)`.execute(rawQuery(tx));
        await sql`select pg_advisory_xact_lock(${second})`.execute(rawQuery(tx));
        tx.record({ kind: 'thing', id: `${first}${second}` });
      });
    await Promise.all([touch(1, 2), touch(2, 1)]);
    assert.equal(await count(`audit.entry where subject_id in ('12', '21')`), 2);
  });

  for (const statement of [
    'update audit.entry set action = $$x$$',
    'delete from audit.entry',
    'truncate audit.entry',
  ]) {
    it(`of the application cannot ${statement.split(' ')[0]} the audit trail`, async () => {
      await assert.rejects(platform.db.pool.query(statement), /permission denied/);
      await assert.rejects(platform.owner.query(statement), /append-only/);
    });
  }

  for (const table of ['audit.entry', 'platform.event']) {
    const [columns, values] =
      table === 'audit.entry'
        ? ['at, actor_kind, action, subject_kind, subject_id', `now(), 'visitor', 'test.forge', 'thing', 'forged'`]
        : ['name, payload, at', `'test.forged.v1', '{}', now()`];

    it(`of the application cannot choose the place of a row in ${table}`, async () => {
      const forge = `insert into ${table} (id, ${columns}) overriding system value values (1000000, ${values})`;
      await assert.rejects(platform.db.pool.query(forge), /permission denied/);
      await platform.db.pool.query(`insert into ${table} (${columns}) values (${values})`);
      assert.equal(await count(`${table} where id >= 1000000`), 0);
    });

    it(`of the application cannot turn back the order of ${table}`, async () => {
      const { rows } = await platform.owner.query<{ name: string }>(`select pg_get_serial_sequence($1, 'id') as name`, [
        table,
      ]);
      await assert.rejects(platform.db.pool.query('select setval($1, 1)', [rows[0]?.name]), /permission denied/);
    });
  }

  it('of the application cannot write the moment that the database keeps beside that of the deed', async () => {
    const [columns, values] = ['at, actor_kind, action, subject_kind, subject_id', `'test.early', 'thing', 'early'`];
    await assert.rejects(
      platform.db.pool.query(
        `insert into audit.entry (recorded_at, ${columns}) values ('2020-01-01', '2020-01-01', 'visitor', ${values})`,
      ),
      /permission denied/,
    );
    await platform.db.pool.query(`insert into audit.entry (${columns}) values ('2020-01-01', 'visitor', ${values})`);
    const { rows } = await platform.owner.query<{ isSeen: boolean }>(
      `select recorded_at - at > interval '1 year' and recorded_at <= clock_timestamp() as "isSeen"
       from audit.entry where subject_id = 'early'`,
    );
    assert.deepEqual(rows, [{ isSeen: true }]);
  });

  it('of the application cannot change the mode of the house', async () => {
    await assert.rejects(platform.db.pool.query(`update platform.house set mode = 'real'`), /permission denied/);
    await assert.rejects(platform.owner.query(`update platform.house set mode = 'real'`), /append-only/);
  });
});
