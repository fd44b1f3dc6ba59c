import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { readZip } from '#testing';
import { zipStream } from './zip.ts';

const at = Temporal.Instant.from('2026-11-23T04:00:00Z');
const files = [
  { name: '001-талап қою.pdf', bytes: Buffer.from('%PDF-1.7 талап') },
  { name: 'SHA256SUMS', bytes: Buffer.alloc(0) },
  { name: '002-есеп.xlsx', bytes: Buffer.alloc(70_000, 7) },
];
const made = (rest = {}) => buffer(zipStream(files, { at, ...rest }));

describe('a ZIP of documents', () => {
  it('holds every file under its name in Kazakh, byte by byte', async () => {
    assert.deepEqual(readZip(await made()), files);
  });

  it('is the same to the byte for the same files at the same time', async () => {
    assert.deepEqual(await made(), await made());
    assert.notDeepEqual(await made(), await made({ at: at.add({ hours: 24 }) }));
  });

  it('is written for large archives when an offset no longer fits four bytes', async () => {
    assert.deepEqual(readZip(await made({ largeFrom: 50 })), files);
  });

  it('is opened by a program of others, small and large', async (t) => {
    if (spawnSync('unzip', ['-v']).error) return t.skip('needs: unzip');
    for (const rest of [{}, { largeFrom: 50 }]) {
      const folder = mkdtempSync(join(tmpdir(), 'zip-'));
      writeFileSync(join(folder, 'a.zip'), await made(rest));
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const opened = spawnSync('unzip', ['-q', 'a.zip', '002-*'], { cwd: folder, env });
      assert.equal(opened.status, 0, String(opened.stderr));
      assert.equal(spawnSync('unzip', ['-tq', 'a.zip'], { cwd: folder }).status, 0);
      assert.equal(readFileSync(join(folder, '002-есеп.xlsx')).byteLength, 70_000);
      rmSync(folder, { recursive: true });
    }
  });

  it('goes out file by file: nothing is asked for before what came earlier is taken', async () => {
    const asked: string[] = [];
    const slowly = (async function* () {
      for (const name of ['1', '2', '3', '4']) {
        asked.push(name);
        yield { name, bytes: Buffer.alloc(100_000) };
      }
    })();
    const stream = zipStream(slowly, { at });
    for await (const _first of stream) break;
    assert.ok(asked.length < 4, String(asked));
  });
});
