import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { StartRefusal } from '#platform/config';
import { listMigrations, migrate, openPool, whoConnects } from '#platform/db';
import { serversHere, startTcpServer, type TcpServer } from '#platform/db/testing';

const debian = serversHere().some(({ version }) => version === 15);
it('runs on the oldest server too', { skip: debian ? false : 'needs: postgresql 15' }, () => {
  assert.ok(serversHere().some(({ version }) => version === 15));
});

for (const here of serversHere()) {
  describe(`a court over TCP on PostgreSQL ${here.version}`, () => {
    let server: TcpServer;
    const pools: pg.Pool[] = [];
    const pool = (connectionString: string): pg.Pool => {
      const opened = openPool({ connectionString }, { size: 2, applicationName: 'test', onError: () => undefined });
      pools.push(opened);
      return opened;
    };

    before(async () => {
      server = await startTcpServer(here);
    });
    after(async () => {
      for (const opened of pools) await opened.end();
      await server.stop();
    });

    it('is refused to a user who may make no tables, who is told of the owner', async () => {
      await assert.rejects(
        migrate(pool(server.applicationUrl), 'real'),
        (thrown) => thrown instanceof StartRefusal && /DATABASE_OWNER_URL/.test(thrown.message),
      );
    });

    it('is migrated by an owner who is no superuser and may make no roles', async () => {
      const { role, application } = await whoConnects(server.applicationUrl, server.ownerUrl);
      assert.deepEqual([role, application.role], ['app', undefined]);
      await migrate(pool(server.ownerUrl), 'real', { role });
      const { rows } = await pool(server.ownerUrl).query('select name from public.ashyq_migration');
      assert.equal(rows.length, listMigrations().length);
    });

    it('is served without the word of the owner once it is migrated', async () => {
      const { role, application } = await whoConnects(server.applicationUrl, undefined);
      assert.deepEqual([role, application.role], ['ashyq_app', undefined]);
      await migrate(pool(server.applicationUrl), 'real');
      const job = `select graphile_worker.add_job('test.job', payload := '{}'::json)`;
      await pool(server.applicationUrl).query(job);
    });

    for (const statement of [
      'update audit.entry set action = $$x$$',
      'delete from audit.entry',
      'truncate audit.entry',
      'drop trigger entry_is_append_only on audit.entry',
      'alter table audit.entry disable trigger user',
      `update platform.house set mode = 'demo'`,
      'delete from platform.root_key',
    ]) {
      it(`keeps its trail from the user of the application: ${statement}`, async () => {
        await assert.rejects(pool(server.applicationUrl).query(statement), /permission denied|must be owner/);
      });
    }
  });
}
