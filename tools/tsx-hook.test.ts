import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';

const folder = mkdtempSync(join(tmpdir(), 'ashyq-hook-'));

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
});
