import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapsOf, placeOf, tiedToNode, untied, unwantedIn, withoutGaps, withoutUnwanted } from './lockfile.ts';

const lock = {
  packages: {
    '': { optionalDependencies: { tool: '1.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      optionalDependencies: { 'tool-linux': '1.0.0', 'tool-windows': '1.0.0', 'tool-old': '1.0.0' },
    },
    'node_modules/tool-linux': { version: '1.0.0' },
    'node_modules/tool-old': { version: '0.9.0' },
  },
};

test('a build that is absent and a build of another version are both gaps', () => {
  assert.deepEqual(
    gapsOf(lock).map((gap) => gap.name),
    ['tool-windows', 'tool-old'],
  );
});

test('closing the gaps keeps what is there and drops the stray version', () => {
  const closed = withoutGaps(lock);
  assert.deepEqual(closed.packages['node_modules/tool']?.optionalDependencies, { 'tool-linux': '1.0.0' });
  assert.equal(closed.packages['node_modules/tool-old'], undefined);
  assert.deepEqual(gapsOf(closed), []);
});

test('a gap of package.json itself is a mistake, not something to close', () => {
  assert.throws(() => withoutGaps({ packages: { '': { optionalDependencies: { tool: '1.0.0' } } } }), /asks for tool/);
});

test('a package is found in the nearest node_modules upwards', () => {
  const nested = { packages: { 'node_modules/a/node_modules/b': {}, 'node_modules/b': {} } };
  assert.equal(placeOf(nested, 'node_modules/a', 'b'), 'node_modules/a/node_modules/b');
  assert.equal(placeOf(nested, 'node_modules/c', 'b'), 'node_modules/b');
});

test('an optional build is not tied to the Node that happens to run npm; what is not optional keeps its wish', () => {
  const tied = {
    packages: {
      'node_modules/build': { version: '1.0.0', optional: true, engines: { node: '>=22' } },
      'node_modules/tool': { version: '1.0.0', engines: { node: '>=22' } },
    },
  };
  assert.deepEqual(tiedToNode(tied), ['node_modules/build']);
  assert.deepEqual(untied(tied).packages['node_modules/build'], { version: '1.0.0', optional: true });
  assert.deepEqual(untied(tied).packages['node_modules/tool'], tied.packages['node_modules/tool']);
});

test('an optional package that we do without leaves with its builds, and nothing misses it', () => {
  const drawing = {
    packages: {
      'node_modules/pdfjs-dist': { version: '1.0.0', optionalDependencies: { '@napi-rs/canvas': '^1.0.0' } },
      'node_modules/@napi-rs/canvas': { version: '1.0.0', optionalDependencies: { '@napi-rs/canvas-linux': '1.0.0' } },
      'node_modules/@napi-rs/canvas-linux': { version: '1.0.0' },
      'node_modules/@napi-rs/other': { version: '1.0.0' },
    },
  };
  assert.equal(unwantedIn(drawing).length, 2);
  const closed = withoutGaps(withoutUnwanted(drawing));
  assert.deepEqual(Object.keys(closed.packages), ['node_modules/pdfjs-dist', 'node_modules/@napi-rs/other']);
  assert.deepEqual(closed.packages['node_modules/pdfjs-dist']?.optionalDependencies, {});
});
