import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { type Blobs, diskBlobs, s3Blobs, wholeBlob } from '#platform/blobs';
import { isHouseError } from '#platform/errors';

/** SHA-256 of the empty text and of «сот», FIPS 180-4. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function namesIn(blobs: Blobs): Promise<readonly string[]> {
  const names = [];
  for await (const { sha256 } of blobs.list()) names.push(sha256);
  return names;
}

function behavesAsBlobs(open: () => Promise<Blobs>): void {
  let blobs: Blobs;
  before(async () => {
    blobs = await open();
  });

  it('names content by its SHA-256 and gives the same bytes back', async () => {
    assert.deepEqual(await blobs.put(new Uint8Array()), { sha256: EMPTY, sizeBytes: 0 });
    const stored = await blobs.put(Readable.from([Buffer.from('сот '), Buffer.from('актісі')]));
    assert.equal(stored.sizeBytes, 19);
    assert.equal(await text(await blobs.open(stored.sha256)), 'сот актісі');
    const whole = await blobs.read(stored.sha256);
    assert.equal(new TextDecoder().decode(whole), 'сот актісі');
    assert.equal(whole.buffer.byteLength, whole.byteLength, 'it can be handed to a thread');
    assert.ok(await blobs.verify(stored.sha256));
  });

  it('stores the same content once, even when it comes twice at the same moment', async () => {
    const twice = await Promise.all([blobs.put(Buffer.from('twin')), blobs.put(Buffer.from('twin'))]);
    assert.deepEqual(twice[0], twice[1]);
    const names = await namesIn(blobs);
    assert.equal(names.filter((name) => name === twice[0].sha256).length, 1);
  });

  it('keeps nothing of a stream that broke', async () => {
    const before = await namesIn(blobs);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('line lost');
      })(),
    );
    await assert.rejects(blobs.put(broken), /line lost/);
    assert.deepEqual(await namesIn(blobs), before);
  });

  it('says that content is absent, after a delete and for a name that is no hash', async () => {
    const { sha256 } = await blobs.put(Buffer.from('gone'));
    await blobs.delete(sha256);
    assert.equal(await blobs.has(sha256), false);
    await blobs.put(Buffer.from('gone'));
    assert.ok(await blobs.verify(sha256), 'what was stored before and deleted can be stored again');
    await blobs.delete(sha256);
    for (const name of [sha256, '../../etc/passwd']) {
      for (const look of [() => blobs.open(name), () => blobs.read(name)]) {
        await assert.rejects(look, (thrown) => isHouseError(thrown, 'BLOBS_ABSENT'));
      }
    }
  });
}

describe('blobs on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-blobs-'));
  behavesAsBlobs(async () => diskBlobs(folder));

  it('notice altered bytes and leave no part files', async () => {
    const blobs = diskBlobs(folder);
    const { sha256 } = await blobs.put(Buffer.from('true'));
    writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'fals');
    assert.equal(await blobs.verify(sha256), false);
    await assert.rejects(wholeBlob(blobs, sha256), (thrown) => isHouseError(thrown, 'BLOBS_ALTERED'));
    assert.deepEqual(readdirSync(join(folder, 'incoming')), []);
  });
});

describe('blobs in an S3 store', () => {
  const S3rver = createRequire(import.meta.url)('s3rver');
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: mkdtempSync(join(tmpdir(), 'ashyq-s3-')),
    configureBuckets: [{ name: 'court' }],
  });
  let port = 0;
  before(async () => {
    port = (await server.run()).port;
  });
  after(() => server.close());
  behavesAsBlobs(async () => await s3Blobs(new URL(`s3+http://S3RVER:S3RVER@127.0.0.1:${port}/court`)));

  it('tell a failing store from absent content', async () => {
    const failing = createServer((_request, response) => void response.writeHead(503).end()).listen(0, '127.0.0.1');
    await new Promise((done) => failing.once('listening', done));
    const { port: badPort } = failing.address() as { port: number };
    const blobs = await s3Blobs(new URL(`s3+http://a:b@127.0.0.1:${badPort}/court`));
    await assert.rejects(blobs.has(EMPTY), (thrown) => !isHouseError(thrown));
    failing.closeAllConnections();
    failing.close();
  });
});
