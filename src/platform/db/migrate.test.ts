import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { StartRefusal } from '#platform/config';
import { listMigrations, migrate, openPool } from '#platform/db';
import { createTestDatabase, type TestDatabase } from '#platform/db/testing';

const broken = { name: '20990101-00-broken', sql: 'create table platform.fine ();\n\nselekt 1;', sha256: 'x' };

describe('the one history of migrations', () => {
  let database: TestDatabase;
  let owner: pg.Pool;

  before(async () => {
    database = await createTestDatabase({ isEmpty: true });
    const target = { host: database.host, database: database.database, user: 'postgres' };
    owner = openPool(target, { size: 2, applicationName: 'test', onError: () => undefined });
  });
  after(async () => {
    await owner.end();
    await database.drop();
  });

  const refused = (pattern: RegExp) => (thrown: unknown) => {
    assert.ok(thrown instanceof StartRefusal);
    for (const lang of ['kk', 'ru', 'en'] as const) assert.match(thrown.sentence[lang], pattern);
    return true;
  };

  it('is applied once and found complete the second time', async () => {
    await migrate(owner, 'demo');
    await migrate(owner, 'demo');
    const { rows } = await owner.query('select name from public.ashyq_migration order by name');
    assert.deepEqual(
      rows.map(({ name }) => name),
      listMigrations().map(({ name }) => name),
    );
  });

  it('changes nothing when a migration is broken, and names its line', async () => {
    await assert.rejects(
      migrate(owner, 'demo', { migrations: [...listMigrations(), broken] }),
      refused(/20990101-00-broken\.sql.*3/),
    );
    const { rows } = await owner.query(`select to_regclass('platform.fine') as made`);
    assert.equal(rows[0].made, null);
  });

  it('refuses a database of a newer program', async () => {
    await assert.rejects(migrate(owner, 'demo', { migrations: listMigrations().slice(0, -1) }), refused(/\(2026/));
  });

  it('refuses a migration that was changed after it was applied', async () => {
    const [first, ...rest] = listMigrations();
    assert.ok(first);
    await assert.rejects(
      migrate(owner, 'demo', { migrations: [{ ...first, sha256: 'other' }, ...rest] }),
      refused(/20261122-00-platform/),
    );
  });

  it('keeps a demo database from starting as a real one', async () => {
    await assert.rejects(migrate(owner, 'real'), refused(/demo.*real/));
  });
});
