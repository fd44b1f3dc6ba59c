import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { before, describe, it } from 'node:test';
import { enterBlobs, type KeptBlob } from '#platform/blobs';
import { isHouseError } from '#platform/errors';
import { type TestPlatform, testPlatform } from '#testing';

const act = { actor: { kind: 'system', name: 'test' }, action: 'test.enter' } as const;
const subject = { kind: 'test', id: 'small' };

describe('a small blob', () => {
  let platform: TestPlatform;
  before(async () => {
    platform = await testPlatform();
  });
  const enter = async (kept: readonly KeptBlob[], fails = false): Promise<void> =>
    await platform.db.transact(act, async (tx) => {
      tx.record(subject);
      await enterBlobs(tx, kept);
      if (fails) throw new Error('undone');
    });
  const rows = async (): Promise<number> =>
    (await platform.owner.query('select count(*)::int as n from platform.small_blob')).rows[0].n;

  it('is durable with its deed, and read like every other', async () => {
    const kept = await platform.blobs.keep(Buffer.from('қолтаңба'));
    assert.equal(await platform.blobs.has(kept.sha256), false);
    await enter([kept]);
    assert.equal(await text(await platform.blobs.open(kept.sha256)), 'қолтаңба');
    const whole = await platform.blobs.read(kept.sha256);
    assert.equal(new TextDecoder().decode(whole), 'қолтаңба');
    assert.equal(whole.buffer.byteLength, whole.byteLength, 'it can be handed to a thread');
    assert.ok(await platform.blobs.has(kept.sha256));
    assert.ok(await platform.blobs.verify(kept.sha256));
  });

  it('is gone with a deed that failed, and is kept as a file when it comes again', async () => {
    const bytes = Buffer.from('екінші рет');
    const first = await platform.blobs.keep(bytes);
    await assert.rejects(enter([first], true), /undone/);
    assert.equal(await platform.blobs.has(first.sha256), false);
    const before = await rows();
    const again = await platform.blobs.keep(bytes);
    assert.ok(await platform.blobs.has(first.sha256), 'durable before any deed');
    await enter([again]);
    assert.equal(await rows(), before);
  });

  it('entered by two deeds is there once', async () => {
    const kept = await platform.blobs.keep(Buffer.from('бір'));
    const before = await rows();
    await enter([kept]);
    await enter([kept]);
    assert.equal(await rows(), before + 1);
  });

  it('is noticed when it was altered, and cannot be altered by the application', async () => {
    const kept = await platform.blobs.keep(Buffer.from('шын'));
    await enter([kept]);
    const change = `update platform.small_blob set bytes = 'жоқ' where sha256 = decode('${kept.sha256}', 'hex')`;
    await assert.rejects(platform.db.pool.query(change), /permission denied/);
    await platform.owner.query(change);
    assert.equal(await platform.blobs.verify(kept.sha256), false);
  });

  it('has at most 32 KB: what is larger is a file at once', async () => {
    const [small, large] = [
      await platform.blobs.keep(Buffer.alloc(32 * 1024, 1)),
      await platform.blobs.keep(Buffer.alloc(32 * 1024 + 1)),
    ];
    assert.ok(small.entering);
    await enter([small]);
    assert.equal((await platform.blobs.read(small.sha256)).byteLength, 32 * 1024);
    assert.equal(large.entering, undefined);
    assert.ok(await platform.blobs.has(large.sha256));
  });

  it('that nobody has kept is absent, like a name that is no hash', async () => {
    for (const name of ['0'.repeat(64), `../${'0'.repeat(61)}`]) {
      await assert.rejects(platform.blobs.read(name), (thrown) => isHouseError(thrown, 'BLOBS_ABSENT'));
    }
    assert.equal(await platform.blobs.verify('0'.repeat(64)), false);
  });
});
