import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from './part.ts';
import { projectOf } from './project.ts';
import { sizes } from './sizes.ts';

const said = (path: string, text: string) => {
  const report = sizes.run(projectOf({ [path]: text })) as Report;
  return report.findings.map((one) => one.text).join('\n');
};
const lines = (count: number, first = 'const first = 1;') => `${first}\n${'\n'.repeat(count - 2)}const last = 1;`;

test('400 lines pass and 401 do not, in code and in SQL', () => {
  assert.equal(said('src/a.ts', lines(400)), '');
  assert.match(said('src/a.ts', lines(401)), /401 lines/);
  assert.match(said('src/a.sql', lines(401, '-- rows')), /401 lines/);
});

test('a reason on the first line allows a long file', () => {
  assert.equal(said('src/a.ts', lines(500, '// Long because it is the table of the code, article by article.')), '');
  assert.match(said('src/a.ts', lines(500, '// Long because')), /500 lines/);
});

test('a function of 50 lines passes and one of 51 does not', () => {
  const body = (count: number) => `function f() {${'\n'.repeat(count - 1)}}`;
  assert.equal(said('src/a.ts', body(50)), '');
  assert.match(said('src/a.ts', body(51)), /a function of 51 lines/);
});

test('the callback of a test may be long, a function beside it not', () => {
  const callback = `test('x', () => {${'\n'.repeat(60)}});`;
  assert.equal(said('src/a.test.ts', callback), '');
  assert.match(said('src/a.ts', callback), /a function of 61 lines/);
});

test('any, hidden type errors and things left for later are refused', () => {
  assert.match(said('src/a.ts', 'const x: any = 1;'), /any: name the type/);
  assert.match(said('src/a.ts', '// @ts-ignore\nconst x = 1;'), /hides an error/);
  assert.match(said('src/a.ts', `// ${'TO'}DO: later\nconst x = 1;`), /nothing is left/);
});
