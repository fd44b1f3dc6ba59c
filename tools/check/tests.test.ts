import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from './part.ts';
import { projectOf } from './project.ts';
import { tests } from './tests.ts';

const said = (text: string) => {
  const report = tests.run(projectOf({ 'src/a.test.ts': text })) as Report;
  return report.findings.map((one) => one.text).join('\n');
};

test('a test that asserts nothing is refused', () => assert.match(said("test('x', () => run());"), /asserts nothing/));

test('.only and .todo must not stay', () => {
  assert.match(said("test.only('x', () => assert(run()));"), /\.only must not stay/);
  assert.match(said("describe.todo('x'); assert(run());"), /\.todo must not stay/);
});

test('a skip says what it needs', () => {
  assert.match(said("test('x', (t) => { t.skip(); assert(run()); });"), /write what is missing/);
  assert.match(said("test('x', (t) => { t.skip('later'); assert(run()); });"), /write what is missing/);
  assert.match(said("test('x', { skip: 'slow' }, () => assert(run()));"), /write what is missing/);
  assert.equal(said("test('x', (t) => { t.skip('needs: browser'); assert(run()); });"), '');
});

test('an assertion of a constant is refused', () => {
  assert.match(said("test('x', () => assert.ok(true));"), /cannot fail/);
});
