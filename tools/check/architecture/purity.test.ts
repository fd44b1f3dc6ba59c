import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../project.ts';
import { modelsArePure } from './purity.ts';

const said = (path: string, text: string) => modelsArePure(projectOf({ [path]: text })).findings.map((one) => one.text);
const model = 'src/modules/cases/model/case.ts';

const impure = [
  "import { readFileSync } from 'node:fs';",
  "import type { Tx } from '#platform/db';",
  "import { publish } from '#platform/events';",
  "import { openPlatform } from '#platform';",
  "import { load } from '../store/case-store.ts';",
  'const now = Date.now();',
  'const now = new Date();',
  'const now = Temporal.Now.instant();',
  'const n = Math.random();',
  'const id = crypto.randomUUID();',
  'const port = process.env.PORT;',
  "await fetch('/x');",
  'setTimeout(run, 10);',
];
for (const text of impure) {
  test(`refused in a model: ${text}`, () => assert.equal(said(model, text).length, 1));
}

test('a policy is as pure as a model', () => {
  assert.equal(said('src/modules/cases/policy.ts', 'export const at = Date.now();').length, 1);
});

test('an action takes the clock as an argument', () => {
  const action = 'src/modules/cases/actions/register-case.ts';
  assert.equal(said(action, 'const at = Temporal.Now.instant();').length, 1);
  assert.deepEqual(said(action, "import { tx } from '#platform/db'; tx(() => clock.now());"), []);
});

test('a model may compute with given instants and use the pure parts of the platform', () => {
  const text =
    "import { defineErrors } from '#platform/errors'; import type { Actor } from '#platform/audit'; export const day = new Date(0); Math.max(1, 2);";
  assert.deepEqual(said(model, text), []);
});
