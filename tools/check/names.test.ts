import assert from 'node:assert/strict';
import { test } from 'node:test';
import { names } from './names.ts';
import type { Report } from './part.ts';
import { projectOf } from './project.ts';

const count = (path: string) => (names.run(projectOf({ [path]: '' })) as Report).findings.length;

for (const path of ['src/utils/x.ts', 'src/db/helpers.ts', 'src/Common/x.ts', 'src/caseNumber.ts', 'docs/My_Page.md']) {
  test(`refused: ${path}`, () => assert.equal(count(path), 1));
}

for (const path of [
  'src/db/case-number.test.ts',
  'README.md',
  '.ci/run',
  'docs/decisions/0001-licence.md',
  'LICENSE',
]) {
  test(`allowed: ${path}`, () => assert.equal(count(path), 0));
}
