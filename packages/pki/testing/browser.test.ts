import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const door = fileURLToPath(new URL('../src/index.ts', import.meta.url));

test('the browser gets the whole package as one file without anything of Node', async () => {
  const bundle = await rolldown({ input: door, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  assert.equal(output.length, 1);
  const [chunk] = output;
  assert.deepEqual(chunk.imports, []);
  assert.doesNotMatch(chunk.code, /node:|require\(|process\.|Buffer\./);
  const { verifyCms, courtProfile } = await import(
    `data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`
  );
  const input = { anchors: [], now: Temporal.Now.instant(), profile: courtProfile, revocation: 'required' };
  assert.equal((await verifyCms(new Uint8Array(3), input)).verdict.subIndication, 'FORMAT_FAILURE');
});
