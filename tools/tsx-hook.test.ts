import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ashyq-hook-')));

function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** @returns what the thread says, or why it could not begin */
async function saidBy(file: string): Promise<unknown> {
  const thread = new Worker(file);
  try {
    return await new Promise((resolve) => {
      thread.once('message', resolve);
      thread.once('error', resolve);
    });
  } finally {
    await thread.terminate();
  }
}

describe('the loader of TypeScript', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('compiles a file that nobody has compiled yet for many threads at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const file = join(folder, `thread-${round}.ts`);
      const filler = Array.from({ length: 2000 }, (_, line) => `export const a${line}: number = ${line};`).join('\n');
      const text = `import { parentPort } from 'node:worker_threads';\n// ${randomUUID()}\n${filler}\nparentPort?.postMessage('begun');\n`;
      writeFileSync(file, text);
      const said = await Promise.all(Array.from({ length: 6 }, () => saidBy(file)));
      assert.deepEqual(
        said,
        Array.from({ length: 6 }, () => 'begun'),
      );
    }
  });

  it('lets a stack trace name the line of the source, from a fresh and from a kept compilation', async () => {
    const file = join(folder, 'fails.ts');
    const text = `interface Gone {\n  readonly a: number;\n}\n\nexport function fail(gone: Gone): never {\n\n\n  throw new Error(\`\${gone.a} ${randomUUID()}\`);\n}\n\nfail({ a: 1 });\n`;
    writeFileSync(file, text);
    for (const time of ['fresh', 'kept']) {
      const thrown = await saidBy(file);
      assert.ok(thrown instanceof Error, time);
      assert.match(thrown.stack ?? '', /fails\.ts:8:9/, time);
      assert.match(thrown.stack ?? '', /fails\.ts:11:1/, time);
    }
  });

  it('reads a name of ours as the package of the importing file means it', async () => {
    for (const name of ['court', 'draw']) {
      write(`packages/${name}/package.json`, JSON.stringify({ type: 'module', imports: { '#door': './src/door.ts' } }));
      write(`packages/${name}/src/door.ts`, `export const door: string = '${name}';\n`);
      write(`packages/${name}/src/index.ts`, `export { door } from '#door';\n`);
    }
    const main = write(
      'both.ts',
      `import { parentPort } from 'node:worker_threads';
import { door as first } from './packages/court/src/index.ts';
import { door as second } from './packages/draw/src/index.ts';
parentPort?.postMessage([first, second]);
`,
    );
    assert.deepEqual(await saidBy(main), ['court', 'draw']);
  });

  it('leaves to what others have installed the versions that lie beside it', async () => {
    for (const [place, version] of [
      ['node_modules/@lib/part', 'ours'],
      ['node_modules/@lib/whole/node_modules/@lib/part', 'theirs'],
    ] as const) {
      write(`${place}/package.json`, JSON.stringify({ name: '@lib/part', type: 'module', exports: './index.js' }));
      write(`${place}/index.js`, `export const version = '${version}';\n`);
    }
    write(
      'node_modules/@lib/whole/package.json',
      JSON.stringify({ name: '@lib/whole', type: 'module', exports: './index.js' }),
    );
    write('node_modules/@lib/whole/index.js', `export { version as inner } from '@lib/part';\n`);
    const main = write(
      'versions.ts',
      `import { parentPort } from 'node:worker_threads';
import { version } from '@lib/part';
import { inner } from '@lib/whole';
parentPort?.postMessage([version, inner]);
`,
    );
    assert.deepEqual(await saidBy(main), ['ours', 'theirs']);
  });

  it('names the file that is not there', async () => {
    const main = write('lonely.ts', `import './gone.ts';\n`);
    const thrown = await saidBy(main);
    assert.match(String(thrown), /gone\.ts/);
  });
});
