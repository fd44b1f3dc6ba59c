import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ashyq-boot-'));

/** A clone without packages, where `npm` is this script. */
function bootWith(npm: string): { readonly status: number | null; readonly stderr: string; readonly house: string } {
  const house = mkdtempSync(join(folder, 'house-'));
  mkdirSync(join(house, 'tools'));
  mkdirSync(join(house, 'bin'));
  for (const file of ['package.json', 'package-lock.json', 'tools/boot.mjs'])
    cpSync(join(root, file), join(house, file));
  writeFileSync(join(house, 'bin', 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(house, 'bin', 'npm'), 0o755);
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
