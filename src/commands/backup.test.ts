import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Ended, HouseProcess, runHouse } from '#testing';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-commands-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const data = join(folder, 'data');
const place = join(folder, 'court.backup');
const run = (command: 'backup' | 'restore', file: string, into = data): Promise<Ended> =>
  runHouse(`src/commands/${command}.ts`, { args: [file], env: { ASHYQ_DATA: into } });
const hasServer = (of: string): boolean => existsSync(join(of, 'pg', 'postmaster.pid'));

describe('npm run backup and npm run restore', () => {
  it('refuse what is not there, and make nothing', async () => {
    const none = await run('backup', place);
    assert.equal(none.code, 1);
    assert.match(none.stderr, /дерекқор жоқ[\s\S]*нет базы данных[\s\S]*no database/);
    const noise = join(folder, 'noise');
    writeFileSync(noise, 'not a backup');
    for (const file of [noise, join(folder, 'absent')]) {
      const refused = await run('restore', file);
      assert.equal(refused.code, 1);
      assert.doesNotMatch(refused.stderr, /\n\s+at /);
    }
    assert.equal(existsSync(data), false);
  });

  it('copy a running system and a stopped one, and bring it back', async () => {
    const system = new HouseProcess('src/main.ts', { env: { ASHYQ_DATA: data, PORT: '0' } });
    const address = await system.address();
    const running = await run('backup', place);
    assert.deepEqual([running.code, JSON.parse(running.stdout).verified], [0, true], running.stderr);
    assert.equal((await fetch(`${address}/readyz`)).status, 200);
    assert.equal((await run('restore', place)).code, 1, 'a running system is not restored over');
    assert.equal((await system.stop()).code, 0);
    assert.equal(hasServer(data), false);

    const stopped = await run('backup', place);
    assert.equal(stopped.code, 0, stopped.stderr);
    assert.equal(hasServer(data), false);
    assert.equal(statSync(place).mode & 0o777, 0o600);

    const again = join(folder, 'again');
    const restored = await run('restore', place, again);
    assert.deepEqual([restored.code, JSON.parse(restored.stdout).mode], [0, 'demo'], restored.stderr);
    assert.equal(hasServer(again), false);
    assert.equal(readFileSync(join(again, 'mode'), 'utf8'), 'demo\n');
    assert.deepEqual(readFileSync(join(again, 'keys', 'root.key')), readFileSync(join(data, 'keys', 'root.key')));
    const second = new HouseProcess('src/main.ts', { env: { ASHYQ_DATA: again, PORT: '0' } });
    assert.equal((await fetch(`${await second.address()}/kk`)).status, 200);
    assert.equal((await second.stop()).code, 0);
  });
});
