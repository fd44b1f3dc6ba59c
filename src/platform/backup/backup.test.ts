import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { openKeys } from '#platform';
import { backup, restore } from '#platform/backup';
import { diskBlobs, s3Blobs } from '#platform/blobs';
import { StartRefusal } from '#platform/config';
import { openPool } from '#platform/db';
import { createTestDatabase, type TestDatabase } from '#platform/db/testing';
import { defineJob } from '#platform/jobs';
import { type TestPlatform, testPlatform } from '#testing';

const later = defineJob<{ n: number }>('test.later');

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-backup-test-'));
  const place = join(folder, 'backup.tar.zst');
  const keysFolder = join(folder, 'keys');
  const blobs = diskBlobs(join(folder, 'blobs'));
  const emptied: { database: TestDatabase; owner: pg.Pool }[] = [];
  let platform: TestPlatform;
  let stored: string;

  const emptyPlace = async (name: string) => {
    const database = await createTestDatabase({ isEmpty: true });
    const target = { host: database.host, database: database.database, user: 'postgres' };
    const owner = openPool(target, { size: 2, applicationName: 'test', onError: () => undefined });
    emptied.push({ database, owner });
    return { owner, blobs: diskBlobs(join(folder, name, 'blobs')), keysFolder: join(folder, name, 'keys') };
  };

  before(async () => {
    platform = await testPlatform();
    openKeys(join(keysFolder, 'root.key'));
    stored = (await blobs.put(Buffer.from('Сот актісі\t\\N\n'))).sha256;
    await platform.db.transact({ actor: { kind: 'system', name: 'test' }, action: 'test.act' }, async (tx) => {
      tx.record({ kind: 'thing', id: 'қ\t\\' }, { text: 'ә\n"' });
      tx.enqueue(later, { n: 1 });
    });
    const client = await platform.owner.connect();
    await backup({ client, blobs, keysFolder }, place, platform.clock.now());
    client.release();
  });
  after(async () => {
    for (const { database, owner } of emptied) {
      await owner.end();
      await database.drop();
    }
  });

  it('brings back rows, waiting jobs, blobs, keys and counters', async () => {
    const target = await emptyPlace('whole');
    await restore(target, place);
    const entries = await target.owner.query('select subject_id, details from audit.entry');
    assert.deepEqual(entries.rows, [{ subject_id: 'қ\t\\', details: { text: 'ә\n"' } }]);
    const jobs = await target.owner.query('select task_identifier from graphile_worker.jobs');
    assert.deepEqual(jobs.rows, [{ task_identifier: 'test.later' }]);
    assert.ok(await target.blobs.verify(stored));
    assert.deepEqual(readFileSync(join(target.keysFolder, 'root.key')), readFileSync(join(keysFolder, 'root.key')));
    const next = await target.owner.query(`insert into audit.entry (at, actor_kind, action, subject_kind, subject_id)
      values (now(), 'system', 'a', 'b', 'c') returning id`);
    assert.equal(next.rows[0].id, 2);
  });

  it('comes back into an object store, and out of it again', async () => {
    const S3rver = createRequire(import.meta.url)('s3rver');
    const bucket = { address: '127.0.0.1', port: 0, silent: true, configureBuckets: [{ name: 'court' }] };
    const store = new S3rver({ ...bucket, directory: join(folder, 's3') });
    const { port } = await store.run();
    const remote = await s3Blobs(new URL(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/court`));
    const target = { ...(await emptyPlace('remote')), blobs: remote };
    await restore(target, place);
    assert.ok(await remote.verify(stored));
    const client = await target.owner.connect();
    const again = join(folder, 'again.backup');
    const manifest = await backup(
      { client, blobs: remote, keysFolder: target.keysFolder },
      again,
      platform.clock.now(),
    );
    client.release();
    assert.ok(manifest.entries.some(({ name }) => name === `blobs/${stored}`));
    await store.close();
  });

  it('is refused into a place that is not empty', async () => {
    await assert.rejects(restore({ ...(await emptyPlace('full')), owner: platform.owner }, place), StartRefusal);
  });

  it('with one changed or one missing byte is refused and changes nothing', async () => {
    const target = await emptyPlace('damaged');
    const whole = readFileSync(place);
    const alteredAt = (at: number): Buffer => {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      return altered;
    };
    const inManifest = [100, 400, 1600].map((before) => alteredAt(whole.length - before));
    for (const bytes of [
      alteredAt(whole.length >> 1),
      ...inManifest,
      whole.subarray(0, -1),
      whole.subarray(0, whole.length >> 1),
    ]) {
      const damaged = join(folder, 'damaged.tar.zst');
      writeFileSync(damaged, bytes);
      await assert.rejects(
        restore(target, damaged),
        (thrown) => thrown instanceof StartRefusal && /damaged/.test(thrown.message),
      );
    }
    const { rows } = await target.owner.query(`select to_regclass('platform.house') as made`);
    assert.equal(rows[0].made, null);
  });
});
