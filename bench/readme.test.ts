import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = import.meta.dirname;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('every bench can be asked for by its name and is told of in the README', () => {
  const benches = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && /export async function measure\(/.test(read(name)),
  );
  assert.ok(benches.length > 10);
  const told = [...read('README.md').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(told.toSorted(), benches.map((name) => name.replace('.ts', '')).toSorted());
  for (const name of benches) assert.ok(read('main.ts').includes(`./${name}'`), `${name} is in main.ts`);
});
