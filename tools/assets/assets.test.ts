import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { findEntries } from './entries.ts';
import { isFresh } from './freshness.ts';

function sourceWith(...files: string[]): string {
  const source = mkdtempSync(join(tmpdir(), 'assets-'));
  for (const file of ['design/client/page.ts', 'design/css/public.css', ...files]) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    writeFileSync(join(source, file), '');
  }
  return source;
}

describe('entries of the build', () => {
  it('are the scripts and styles of the design, and every island of every module', (t) => {
    const files = [
      'modules/hearings/web/islands/clock.island.tsx',
      'design/islands/live.ts',
      'design/css/parts/base.css',
    ];
    const source = sourceWith(...files);
    t.after(() => rmSync(source, { recursive: true }));
    assert.deepEqual(Object.keys(findEntries(source)).toSorted(), ['clock.island.js', 'page.js', 'public.css']);
  });

  it('refuse two islands of one name, because the name alone stands in the page', (t) => {
    const source = sourceWith('modules/a/islands/clock.island.ts', 'modules/b/islands/clock.island.tsx');
    t.after(() => rmSync(source, { recursive: true }));
    assert.throws(() => findEntries(source), /Two files claim the asset clock\.island\.js/);
  });
});

describe('a warm start', () => {
  it('knows within 50 ms that nothing has changed', () => {
    const times = Array.from({ length: 7 }, () => {
      const startedAt = performance.now();
      assert.ok(isFresh(findEntries()), 'build first: node tools/boot.mjs --assets FILE');
      return performance.now() - startedAt;
    });
    assert.ok(Math.min(...times) < 50, `${times.map((time) => time.toFixed(0))} ms`);
  });

  it('builds again when an island appears', () => {
    assert.equal(isFresh({ ...findEntries(), 'new.island.js': 'src/modules/a/islands/new.island.ts' }), false);
  });
});
