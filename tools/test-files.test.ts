import assert from 'node:assert/strict';
import { test } from 'node:test';
import { selectTests } from './test-files.ts';

const files = ['e2e/journeys/sign-in.journey.ts', 'src/a/x.test.ts', 'src/ab/y.test.tsx', 'src/a/x.ts'];

test('without a path every test and journey runs, and nothing else', () => {
  assert.deepEqual(selectTests(files, []), { tests: ['src/a/x.test.ts', 'src/ab/y.test.tsx'], journeys: [files[0]] });
});

test('a folder means what lies in it, not what begins alike', () => {
  assert.deepEqual(selectTests(files, ['./src/a/']), { tests: ['src/a/x.test.ts'], journeys: [] });
});

test('a file means itself', () => {
  assert.deepEqual(selectTests(files, ['src/ab/y.test.tsx']).tests, ['src/ab/y.test.tsx']);
});
