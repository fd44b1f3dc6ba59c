import assert from 'node:assert/strict';
import { constants, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { recordOn } from '../../testing/recording.ts';
import { nodeDisk } from './node-disk.ts';

describe('a disk of this machine', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'ashyq-node-disk-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  /** What this process has open below a path. */
  const openBelow = (path: string): string[] =>
    readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        const target = readlinkSync(`/proc/self/fd/${fd}`);
        return target.startsWith(path) ? [fd] : [];
      } catch {
        return [];
      }
    });

  it('has what is appended written through: the kernel answers when it is durable', async () => {
    const disk = nodeDisk(root);
    for (const turn of ['new', 'found']) {
      const file = await disk.open('through');
      const [fd] = openBelow(`${root}/through`);
      const [, flags = '0'] = /flags:\s+(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? [];
      assert.equal(Number.parseInt(flags, 8) & constants.O_DSYNC, constants.O_DSYNC, turn);
      await file.append([Buffer.from('12'), Buffer.from('3')]);
      await file.close();
    }
    assert.equal(readFileSync(`${root}/through`, 'utf8'), '123123');
  });

  it('keeps nothing open when a track is closed, or left and given up', async () => {
    const disk = nodeDisk(root);
    const { writer } = await recordOn(disk);
    assert.ok(openBelow(root).length > 0);
    await writer.close('test');
    assert.deepEqual(openBelow(root), []);
    const left = nodeDisk(root);
    await left.open('left');
    await left.syncFolder('.');
    await left.closeFiles();
    assert.deepEqual(openBelow(`${root}/left`), []);
  });

  it('reads a file whole, into memory that it is given where that is large enough', async () => {
    const disk = nodeDisk(root);
    const file = await disk.open('read');
    await file.append([Buffer.alloc(1_500_000, 7)]);
    await file.close();
    const memory = new Uint8Array(2_000_000);
    const read = await disk.read('read', memory);
    assert.deepEqual([read?.length, read?.buffer === memory.buffer, read?.at(-1)], [1_500_000, true, 7]);
    const alone = await disk.read('read', new Uint8Array(10));
    assert.deepEqual([alone?.length, alone?.at(-1)], [1_500_000, 7]);
    assert.equal(await disk.read('none'), undefined);
  });
});
