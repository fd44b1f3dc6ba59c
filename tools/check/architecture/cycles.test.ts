import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { circlesOfArrows, nothingRunsInCircles } from './cycles.ts';

test('two modules that may call each other are a circle', () => {
  const [finding] = circlesOfArrows(
    new Map([
      ['cases', ['hearings']],
      ['hearings', ['cases']],
    ]),
  );
  assert.equal(finding?.text, 'arrows run in a circle: cases -> hearings -> cases');
});

test('a circle of files is found through a relative path and through a door', () => {
  const files = {
    'package.json': '{"imports":{"#platform/*":"./src/platform/*/index.ts"}}',
    'src/platform/db/index.ts': "export { open } from './open.ts';",
    'src/platform/db/open.ts': "import { log } from '#platform/log'; export const open = log;",
    'src/platform/log/index.ts': "import { open } from '#platform/db'; export const log = open;",
  };
  const [finding] = nothingRunsInCircles(projectOf(files)).findings;
  assert.match(finding?.text ?? '', /src\/platform\/db\/index\.ts -> src\/platform\/db\/open\.ts -> .*log\/index\.ts/);
});

test('an import of types alone is erased and makes no circle', () => {
  const files = { 'src/a.ts': "import { b } from './b.ts';", 'src/b.ts': "import type { A } from './a.ts';" };
  assert.deepEqual(nothingRunsInCircles(projectOf(files)).findings, []);
});
