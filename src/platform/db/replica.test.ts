import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type pg from 'pg';
import { systemClock } from '#platform/clock';
import { StartRefusal } from '#platform/config';
import { rawQuery } from './handle.ts';
import { openPool } from './pool.ts';
import { Replica, refuseOtherDatabase } from './replica.ts';
import { type Standby, serversHere, startStandby, startTcpServer, type TcpServer } from './testing/index.ts';

describe('a streaming replica', () => {
  let server: TcpServer;
  let standby: Standby;
  const pools: pg.Pool[] = [];
  let replica: Replica;
  const turns: boolean[] = [];

  const open = (connectionString: string): pg.Pool => {
    const pool = openPool({ connectionString }, { size: 4, applicationName: 'test-replica', onError: () => undefined });
    pools.push(pool);
    return pool;
  };

  before(async () => {
    const pinned = serversHere().at(-1);
    assert.ok(pinned);
    server = await startTcpServer(pinned);
    await open(server.ownerUrl).query('create table kept (n int); grant select on kept to public');
    standby = await startStandby(server);
    replica = new Replica({
      ...{ primary: open(server.applicationUrl), replica: open(standby.applicationUrl), clock: systemClock },
      onTurn: (isUsed) => turns.push(isUsed),
    });
  });
  after(async () => {
    await replica.close();
    await standby.stop();
    await Promise.all(pools.filter(({ ended }) => !ended).map((pool) => pool.end()));
    await server.stop();
  });

  const write = async (n: number) => {
    await open(server.ownerUrl).query('insert into kept values ($1)', [n]);
  };
  const read = async () => {
    const { rows } = await sql<{ n: number; standby: boolean }>`
      select coalesce(max(n), 0) as n, pg_is_in_recovery() as standby from public.kept`.execute(
      rawQuery(replica.reads),
    );
    return rows[0];
  };

  it('is used as soon as it has everything, and reads nothing that is old', async () => {
    assert.equal(replica.isUsed, false);
    await write(1);
    await replica.catchUp();
    assert.equal(replica.isUsed, true);
    assert.deepEqual(await read(), { n: 1, standby: true });
  });

  it('is left alone from an announcement until it has what was announced', async () => {
    await standby.pause(true);
    await write(2);
    replica.announced();
    assert.equal(replica.isUsed, false);
    await replica.catchUp();
    assert.equal(replica.isUsed, false, 'it lags longer than two seconds');
    await standby.pause(false);
    await replica.catchUp();
    assert.equal(replica.isUsed, true);
    assert.deepEqual(await read(), { n: 2, standby: true });
    assert.deepEqual(turns, [true, false, true]);
  });

  it('is a copy of its primary and of no other', async () => {
    const primary = open(server.applicationUrl);
    await refuseOtherDatabase(primary, open(standby.applicationUrl));
    const isRefusal = (thrown: unknown): boolean =>
      thrown instanceof StartRefusal && /DATABASE_REPLICA_URL/.test(thrown.print());
    await assert.rejects(
      refuseOtherDatabase(primary, open(server.applicationUrl.replace(/court$/, 'postgres'))),
      isRefusal,
    );
    const wrong = open(standby.applicationUrl.replace('app-word', 'other'));
    await assert.rejects(refuseOtherDatabase(primary, wrong), isRefusal);
    const absent = open('postgres://app:app-word@127.0.0.1:1/court');
    await refuseOtherDatabase(primary, absent);
  });

  it('that goes away in the middle is answered for by the primary', async () => {
    await standby.stop();
    assert.deepEqual(await read(), { n: 2, standby: false });
    assert.equal(replica.isUsed, false);
    await replica.catchUp();
    assert.equal(replica.isUsed, false);
  });
});
