import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dependencies, isAllowed } from './dependencies.ts';
import type { Report } from './part.ts';
import { projectOf } from './project.ts';

const said = (manifest: object, packages: object = {}) => {
  const files = { 'package.json': JSON.stringify(manifest), 'package-lock.json': JSON.stringify({ packages }) };
  return (dependencies.run(projectOf(files)) as Report).findings.map((one) => one.text).join('\n');
};

test('a runtime dependency needs a reason, and a reason a dependency', () => {
  assert.equal(said({ dependencies: { pg: '8.0.0' }, why: { pg: 'the protocol' } }), '');
  assert.match(said({ dependencies: { pg: '8.0.0' } }), /pg has no line under "why"/);
  assert.match(said({ why: { pg: 'the protocol' } }), /explains pg/);
});

test('a package of ours gives its own reasons, and its dependencies count too', () => {
  const told = (manifest: object): string => {
    const files = { 'package.json': '{}', 'packages/one/package.json': JSON.stringify(manifest) };
    const { findings, notes } = dependencies.run(projectOf(files)) as Report;
    return [...findings.map((one) => `${one.file}: ${one.text}`), ...(notes ?? [])].join('\n');
  };
  assert.match(told({ dependencies: { pg: '8.0.0' } }), /packages\/one\/package.json: pg has no line under "why"/);
  assert.match(told({ dependencies: { pg: '8.0.0' }, why: { pg: 'the protocol' } }), /^1 runtime dependencies/);
});

test('versions are exact, also of development tools', () => {
  assert.match(said({ devDependencies: { knip: '^6.0.0' } }), /pin the exact version/);
});

test('40 runtime dependencies are too many', () => {
  const names = Array.from({ length: 40 }, (_, at) => `package-${at}`);
  const many = Object.fromEntries(names.map((name) => [name, '1.0.0']));
  assert.match(said({ dependencies: many, why: many }), /40 runtime dependencies/);
});

test('a copyleft licence deep in the runtime tree is refused, the same in a development tool is not', () => {
  const packages = {
    '': { dependencies: { a: '1.0.0' }, devDependencies: { c: '1.0.0' } },
    'node_modules/a': { license: 'MIT', dependencies: { b: '1.0.0' } },
    'node_modules/a/node_modules/b': { license: 'LGPL-3.0-or-later' },
    'node_modules/b': { license: 'MIT' },
    'node_modules/c': { license: 'GPL-3.0-only', dev: true },
  };
  assert.equal(said({}, packages), 'b: licence LGPL-3.0-or-later is not on the list of tools/check/dependencies.ts');
});

test('one allowed choice is enough, of two joined both count', () => {
  assert.equal(isAllowed('(MIT OR GPL-2.0)'), true);
  assert.equal(isAllowed('(MIT AND GPL-2.0)'), false);
  assert.equal(isAllowed(''), false);
});

test('a lockfile that npm ci would refuse is refused', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-windows': '1.0.0' } } };
  assert.match(said({}, packages), /npm ci refuses; run npm run lock/);
});
