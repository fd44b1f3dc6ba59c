import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { comboOf, firstKeymap } from './keymap.ts';

/** The screen that a recorder serves itself stands in a package that knows no court, and runs in a browser as it lies there. */
const script = readFileSync(
  new URL('../../../../../packages/recorder/src/http/client/keys.mjs', import.meta.url),
  'utf8',
);

it('has the keys of the screen that the recorder serves: who changes over when the court is away finds every mark where it was', async () => {
  const own = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  // Its check and its beginning are buttons of one form each, without a key.
  const { start, ...keys } = firstKeymap;
  assert.deepEqual(own.firstKeys, keys);
  assert.deepEqual(start, ['F2']);
  for (const pressed of [
    { code: 'F9', ctrlKey: true, altKey: false, shiftKey: false, metaKey: false },
    { code: 'NumpadAdd', ctrlKey: false, altKey: false, shiftKey: true, metaKey: false },
  ])
    assert.equal(own.comboOf(pressed), comboOf(pressed));
});
