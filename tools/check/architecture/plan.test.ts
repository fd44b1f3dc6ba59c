import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { insideFollowsPlan } from './plan.ts';

const readme = { 'src/modules/cases/README.md': 'line\n'.repeat(12) };
const said = (files: Record<string, string>) => insideFollowsPlan(projectOf(files)).findings.map((one) => one.text);

test('a module that follows the plan is silent', () => {
  const files = { ...readme };
  for (const inner of [
    'index.ts',
    'policy.test.ts',
    'model/case.ts',
    'store/migrations/0001-cases.sql',
    'web/api/routes.ts',
  ]) {
    Object.assign(files, { [`src/modules/cases/${inner}`]: '' });
  }
  assert.deepEqual(said(files), []);
});

for (const stray of ['services/x.ts', 'types.ts', 'store/queries/x.ts', 'web/pages/x.tsx']) {
  test(`${stray} is not in the plan of a module`, () => {
    assert.match(said({ ...readme, [`src/modules/cases/${stray}`]: '' }).join(), /not in the plan/);
  });
}

test('a module without README.md, or with one of 3 or 41 lines, is refused', () => {
  assert.match(said({ 'src/modules/cases/index.ts': '' }).join(), /README\.md is missing/);
  assert.match(said({ 'src/modules/cases/README.md': 'a\nb\nc\n' }).join(), /10-40 lines, not 3/);
  assert.match(said({ 'src/modules/cases/README.md': 'a\n'.repeat(41) }).join(), /10-40 lines, not 41/);
});

test('a face owns no store and no model', () => {
  assert.match(said({ 'src/faces/desk/store/x.ts': '' }).join(), /no tables and no rules/);
  assert.match(said({ 'src/faces/desk/courts/model/x.ts': '' }).join(), /no tables and no rules/);
});

test('a planned module that exists must lose its mark', () => {
  assert.match(said({ 'src/modules/analytics/README.md': 'a\n'.repeat(10) }).join(), /remove its "planned"/);
});
