import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { deadCode } from './dead-code.ts';
import { lint } from './lint.ts';
import type { Project } from './project.ts';
import { types } from './types.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'ashyq-check-'));
after(() => rmSync(folder, { recursive: true }));

/** A wrong project on disk: these three parts are other programs. */
function projectWith(files: Record<string, string>): Project {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { root: folder, files: Object.keys(files), has: () => true, read: () => '' };
}

test('the compiler names file and line of a type error', async () => {
  const options = '{"compilerOptions":{"strict":true,"noEmit":true,"types":[]},"include":["src"]}';
  const { findings } = await types.run(
    projectWith({ 'tsconfig.json': options, 'src/a.ts': 'const a = 1;\nexport const b: string = a;\n' }),
  );
  assert.deepEqual([findings[0]?.file, findings[0]?.line], ['src/a.ts', 2]);
});

test('a compiler that cannot start its work fails the check', async () => {
  const { findings } = await types.run(projectWith({ 'tsconfig.json': '{' }));
  assert.notEqual(findings.length, 0);
});

test('the linter names a broken rule and a warning alike', async () => {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  const { findings } = await lint.run(projectWith({ 'src/a.ts': 'let a = 1;\nexport const b = a as any;\n' }));
  assert.match(
    findings.map((one) => `${one.file}:${one.line} ${one.text}`).join('\n'),
    /src\/a\.ts:1 lint\/style\/useConst/,
  );
  assert.match(findings.map((one) => one.text).join('\n'), /noExplicitAny/);
});

test('unused files are refused at once, unused exports at integration', async () => {
  const { findings, unsettled } = await deadCode.run(
    projectWith({
      'package.json': '{"name":"wrong","type":"module"}',
      'knip.json': '{"entry":["src/main.ts"],"project":["src/**/*.ts"]}',
      'src/main.ts': "import { a } from './a.ts';\nexport const main = a;\n",
      'src/a.ts': 'export const a = 1;\nexport const spare = 2;\n',
      'src/lost.ts': 'export const lost = 3;\n',
    }),
  );
  assert.match(findings.map((one) => one.file).join(), /src\/lost\.ts/);
  assert.deepEqual([unsettled?.[0]?.file, unsettled?.[0]?.line], ['src/a.ts', 2]);
});
