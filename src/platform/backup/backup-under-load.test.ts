import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { openKeys } from '#platform';
import { backup, readArchive, restore } from '#platform/backup';
import { diskBlobs } from '#platform/blobs';
import { StartRefusal } from '#platform/config';
import { openPool } from '#platform/db';
import { createTestDatabase, type TestDatabase } from '#platform/db/testing';
import { type TestPlatform, testPlatform } from '#testing';

const act = { actor: { kind: 'system', name: 'test' }, action: 'test.write' } as const;

describe('a backup of a system at work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-backup-load-'));
  const keysFolder = join(folder, 'keys');
  const blobs = diskBlobs(join(folder, 'blobs'));
  const closing: (() => Promise<unknown>)[] = [];
  let platform: TestPlatform;

  before(async () => {
    platform = await testPlatform();
    openKeys(join(keysFolder, 'root.key'));
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
    rmSync(folder, { recursive: true, force: true });
  });

  const take = async (place: string, store = blobs) => {
    const client = await platform.owner.connect();
    try {
      return await backup({ client, blobs: store, keysFolder }, place, platform.clock.now());
    } finally {
      client.release();
    }
  };

  /** An empty database whose owner is no superuser, as a hosted PostgreSQL gives it. */
  const plainPlace = async (name: string) => {
    const role = `plain_${randomUUID().slice(0, 8)}`;
    await platform.owner.query(`create role ${role} login; grant ashyq_app to ${role}`);
    const database: TestDatabase = await createTestDatabase({ isEmpty: true });
    await platform.owner.query(`alter database ${database.database} owner to ${role}`);
    const target = { host: database.host, database: database.database, user: role };
    const owner: pg.Pool = openPool(target, { size: 2, applicationName: 'test', onError: () => undefined });
    closing.push(async () => {
      await owner.end();
      await database.drop();
      await platform.owner.query(`drop role ${role}`);
    });
    return { owner, blobs: diskBlobs(join(folder, name, 'blobs')), keysFolder: join(folder, name, 'keys') };
  };

  it('is of one moment, and comes back to an owner who is no superuser', async () => {
    // Every deed is an entry of the trail, an event, and a blob that its entry names.
    let isOver = false;
    const writer = async (): Promise<void> => {
      for (let n = 0; !isOver; n += 1) {
        const { sha256 } = await blobs.put(Buffer.from(`${n}:${Math.random()}`));
        await platform.db.transact(act, async (tx) => {
          tx.record({ kind: 'pair', id: sha256 });
          tx.publish({ name: 'test.pair.v1', topics: () => [] } as never, { sha256 } as never);
        });
      }
    };
    const writers = [writer(), writer(), writer()];
    const place = join(folder, 'load.backup');
    await new Promise((done) => setTimeout(done, 150));
    await take(place);
    isOver = true;
    await Promise.all(writers);
    assert.equal(statSync(place).mode & 0o777, 0o600);
    const target = await plainPlace('plain');
    await restore(target, place);
    const { rows } = await target.owner.query<{ id: string; paired: boolean }>(`
      select e.subject_id as id, exists (select from platform.event v where v.payload->>'sha256' = e.subject_id) as paired
      from audit.entry e`);
    const { rows: total } = await platform.owner.query<{ n: number }>('select count(*)::int as n from audit.entry');
    assert.ok(rows.length > 0 && rows.length <= Number(total[0]?.n));
    const { rows: events } = await target.owner.query('select id from platform.event');
    assert.equal(events.length, rows.length);
    for (const { id, paired } of rows) assert.ok(paired && (await target.blobs.has(id)), id);
    await assert.rejects(target.owner.query('delete from audit.entry'), /append-only/);
    const { rows: keys } = await target.owner.query(`select count(*)::int as n from pg_constraint where contype = 'f'`);
    const { rows: same } = await platform.owner.query(
      `select count(*)::int as n from pg_constraint where contype = 'f'`,
    );
    assert.deepEqual(keys, same);
  });

  it('replaces an earlier backup, and nothing else', async () => {
    const place = join(folder, 'twice.backup');
    await take(place);
    const again = await take(place);
    assert.deepEqual(await readArchive(place), again);
    const precious = join(folder, 'letter.txt');
    writeFileSync(precious, 'mine');
    for (const wrong of [precious, folder, join(folder, 'none', 'x')]) {
      await assert.rejects(take(wrong), (thrown) => thrown instanceof StartRefusal && thrown.message.includes(wrong));
    }
    assert.equal(readFileSync(precious, 'utf8'), 'mine');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('tells of a damaged blob and keeps the rest', async () => {
    const store = diskBlobs(join(folder, 'damaged'));
    const { sha256 } = await store.put(Buffer.from('whole'));
    writeFileSync(join(folder, 'damaged', sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'holes');
    const place = join(folder, 'holes.backup');
    await assert.rejects(
      take(place, store),
      (thrown) => thrown instanceof StartRefusal && /damaged/.test(thrown.message),
    );
    assert.equal((await readArchive(place)).entries.filter(({ name }) => name.startsWith('blobs/')).length, 1);
  });

  it('leaves an empty place empty when the rows break a rule of the database', async () => {
    const place = join(folder, 'broken.backup');
    const { owner } = platform;
    await owner.query(`alter table identity.account drop constraint account_person_id_fkey`);
    await owner.query(`insert into identity.account (id, identifier, person_id, lang, counter_code, opened_at)
      values (gen_random_uuid(), '000000000000', gen_random_uuid(), 'kk', '12345678', now())`);
    await take(place);
    const target = await plainPlace('rule');
    await assert.rejects(restore(target, place), /account_person_id_fkey/);
    const { rows } = await target.owner.query(`select to_regnamespace('platform') as made`);
    assert.deepEqual(rows, [{ made: null }]);
    assert.equal(existsSync(join(target.keysFolder, 'root.key')), false);
  });

  const hasSmallDisks = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;
  it('on a full disk leaves no part behind', {
    skip: hasSmallDisks ? false : 'needs: root for a small disk',
  }, async () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    assert.equal(spawnSync('sh', ['-c', 'mount -t tmpfs -o size=512k tmpfs "$0"', disk]).status, 0);
    try {
      const noise = diskBlobs(join(folder, 'noise'));
      await noise.put(Buffer.from(Array.from({ length: 2_000_000 }, () => Math.floor(Math.random() * 256))));
      const full = take(join(disk, 'full.backup'), noise);
      await assert.rejects(full, (thrown) => thrown instanceof StartRefusal && /too full/.test(thrown.message));
      assert.deepEqual(readdirSync(disk), []);
    } finally {
      spawnSync('sh', ['-c', 'umount "$0"', disk]);
    }
  });
});
