import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { HouseProcess, runHouse } from '#testing';
import { killAll, treeOf } from './process-tree.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-start-'));
const whole = join(folder, 'whole');
const isRoot = process.getuid?.() === 0;

/** Hash of names and bytes: what a refusal must leave as it was. */
function contentOf(place: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(place, { recursive: true, withFileTypes: true }).sort((a, b) =>
    `${a.parentPath}/${a.name}` < `${b.parentPath}/${b.name}` ? -1 : 1,
  )) {
    hash.update(`${entry.parentPath}/${entry.name}\0`);
    if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex');
}

const demo = (data: string, more = {}) => ({ env: { ASHYQ_DATA: data, PORT: '0', ...more } });

/** Three sentences on stderr, exit code 1, no stack trace. */
async function refused(options: ConstructorParameters<typeof HouseProcess>[1], pattern: RegExp): Promise<void> {
  const { code, stdout, stderr } = await runHouse('src/main.ts', options);
  assert.equal(code, 1, stderr);
  assert.equal(stdout, '');
  const lines = stderr.trim().split(/\n {2}(?=\S)/);
  assert.equal(lines.length, 3, stderr);
  for (const line of lines) assert.match(line, pattern);
  assert.doesNotMatch(stderr, /\n\s+at /);
}

async function serverOf(data: string): Promise<pg.Client> {
  const socket = readFileSync(join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('a start', () => {
  let first: HouseProcess;

  before(async () => {
    first = new HouseProcess('src/main.ts', demo(whole));
    await first.address();
  });
  after(async () => {
    await first.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints the address where it answers', async () => {
    const answer = await fetch(`${await first.address()}/readyz`);
    assert.deepEqual(await answer.json(), { status: 'ready' });
  });

  it('is refused on a folder where another one works, which lives on', async () => {
    await refused(demo(whole), /процесс|process/);
    assert.equal((await fetch(`${await first.address()}/readyz`)).status, 200);
  });

  it('finds everything after a kill -9 of all its processes', async () => {
    const client = await serverOf(whole);
    await client.query('create table public.kept as select 42 as answer');
    await client.end();
    killAll([
      ...treeOf(first.child.pid ?? 0),
      Number(readFileSync(join(whole, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]),
    ]);
    await first.ended;
    first = new HouseProcess('src/main.ts', demo(whole));
    await first.address();
    const again = await serverOf(whole);
    const { rows } = await again.query('select answer from public.kept');
    await again.end();
    assert.deepEqual(rows, [{ answer: 42 }]);
  });

  it('stops in order while a browser listens to its stream', async () => {
    const address = await first.address();
    const stream = await fetch(`${address}/live?topics=courts:7517`);
    assert.equal(stream.status, 200);
    const { code } = await first.stop();
    assert.equal(code, 0);
    assert.equal(readdirSync(join(whole, 'pg')).includes('postmaster.pid'), false);
  });

  it('is refused on a port in use', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => busy.once('listening', done));
    const { port } = busy.address() as { port: number };
    await refused(demo(whole, { PORT: String(port) }), new RegExp(`${port}.*PORT=`));
    busy.close();
  });

  // The first folder lies still by now; the others are each test's own.
  describe('of many kinds', { concurrency: 3 }, () => {
    it('of a demo refuses a real folder, the reverse, and a real court that was not set up', async () => {
      const real = join(folder, 'real');
      mkdirSync(real);
      writeFileSync(join(real, 'mode'), 'real\n');
      for (const [data, mode] of [
        [real, 'demo'],
        [whole, 'real'],
      ] as const) {
        const before = contentOf(data);
        await refused(demo(data, { ASHYQ_MODE: mode }), /demo.*real|real.*demo/);
        assert.equal(contentOf(data), before);
      }
      const none = join(folder, 'none');
      await refused(demo(none, { ASHYQ_MODE: 'real' }), /npm run setup/);
      assert.deepEqual(readdirSync(folder).includes('none'), false);
    });

    it('refuses a database of another version, of another program, and a foreign folder', async () => {
      const old = join(folder, 'old');
      cpSync(whole, old, { recursive: true });
      writeFileSync(join(old, 'pg', 'PG_VERSION'), '17\n');
      const foreign = join(folder, 'foreign');
      mkdirSync(join(foreign, 'pg'), { recursive: true });
      writeFileSync(join(foreign, 'pg', 'letters.txt'), 'mine');
      const file = join(folder, 'file');
      writeFileSync(file, '');
      for (const [data, pattern] of [
        [old, /PostgreSQL 17.*18/],
        [foreign, /foreign/],
      ] as const) {
        const before = contentOf(data);
        await refused(demo(data), pattern);
        assert.equal(contentOf(data), before);
      }
      await refused(demo(file), /ASHYQ_DATA/);
    });

    it('refuses a full disk', { skip: isRoot ? false : 'needs: root for a small disk' }, async () => {
      const small = join(folder, 'small');
      mkdirSync(small);
      const mount = `mount -t tmpfs -o size=64m tmpfs ${small} && exec "$0" "$@"`;
      await refused({ ...demo(small), prefix: ['unshare', '-m', 'sh', '-c', mount] }, /6[0-9] (МБ|MB).*200 (МБ|MB)/);
    });

    it('works for a user id without a name in its own closed folder', {
      skip: isRoot ? false : 'needs: root for another user',
    }, async () => {
      const own = join(folder, 'own');
      mkdirSync(own, { mode: 0o700 });
      chmodSync(folder, 0o711);
      chownSync(own, 54_321, 54_321);
      const nameless = new HouseProcess('src/main.ts', { ...demo(own), uid: 54_321 });
      assert.equal((await fetch(`${await nameless.address()}/readyz`)).status, 200);
      assert.equal((await nameless.stop()).code, 0);
      // Root meets a cluster of somebody else in a closed folder, and leaves it to its owner.
      const root = new HouseProcess('src/main.ts', demo(own));
      assert.equal((await fetch(`${await root.address()}/readyz`)).status, 200);
      assert.equal((await root.stop()).code, 0);
      assert.equal(statSync(join(own, 'pg', 'PG_VERSION')).uid, 54_321);
    });

    it('refuses a folder that its user may not read', {
      skip: isRoot ? false : 'needs: root for another user',
    }, async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      await refused({ ...demo(closed), uid: 54_321 }, /ASHYQ_DATA/);
    });
  });
});
