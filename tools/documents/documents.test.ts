import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectOf } from '../check/project.ts';
import { diagramOf, withDiagram } from './architecture-diagram.ts';
import { citationsIn, withLawIndex } from './law-index.ts';
import { withSection } from './section.ts';
import { noticesOf } from './third-party-notices.ts';

const section = (name: string, body: string) =>
  `# Page\n\n<!-- ${name}: written by npm run docs -->\n\n${body}\n\n<!-- end of ${name} -->\nrest\n`;

test('a section is replaced and the rest of the document stays', () => {
  assert.equal(withSection(section('index', 'old'), 'index', 'new\n'), section('index', 'new'));
});

test('a document without the section is not written', () => {
  assert.equal(withSection('# Page', 'index', 'new'), undefined);
});

const table = {
  identity: { owns: 'accounts', mayCall: {} },
  courts: { owns: 'courts', mayCall: { identity: 'who' } },
  cases: { owns: 'cases', mayCall: { courts: 'where', identity: 'who' }, planned: true },
  figures: { owns: 'figures', mayCall: {}, mayRead: { cases: 'counts' } },
} as const;

test('the picture leaves out an arrow that follows from two others', () => {
  const picture = diagramOf(table);
  assert.match(picture, /cases --> courts/);
  assert.doesNotMatch(picture, /cases --> identity/);
});

test('the picture shows what is planned, what is only read, and where faces enter', () => {
  const picture = diagramOf(table);
  assert.match(picture, /cases:::planned/);
  assert.match(picture, /figures -\. views \.-> cases/);
  assert.match(picture, /faces --> cases/);
});

test('the table keeps every right', () => {
  assert.match(
    withDiagram(section('modules', ''), table) ?? '',
    /\| cases \(planned\) \| cases \| courts, identity \|/,
  );
});

test('a citation is read with lists and parts, its line and its file; tests do not count', () => {
  const project = projectOf({
    'src/a.ts': '\n/** CPC RK arts. 122, 123(4) and 133-4 */',
    'src/a.test.ts': '// CPC RK art. 1',
  });
  const found = citationsIn(project).map((one) => [one.act, one.article, one.file, one.line]);
  assert.deepEqual(found, [
    ['CPC', '122', 'src/a.ts', 2],
    ['CPC', '123', 'src/a.ts', 2],
    ['CPC', '133-4', 'src/a.ts', 2],
  ]);
});

test('the index is ordered by article as people count', () => {
  const project = projectOf({
    'src/a.ts': '// CPC RK art. 133-4; CPC RK art. 133; CPC RK arts. 121–126; CPC RK art. 19',
  });
  const index = withLawIndex(section('index', ''), project) ?? '';
  assert.deepEqual(
    [...index.matchAll(/^\| (\d[\d–-]*) \| \[a\.ts\]\(\.\.\/\.\.\/src\/a\.ts\)/gm)].map(([, article]) => article),
    ['19', '121–126', '133', '133-4'],
  );
});

test('notices list the runtime tree by licence, builds of other systems without their absent texts', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '1.0.0' }, devDependencies: { c: '1.0.0' } },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT',
        optionalDependencies: { 'a-arm': '1.0.0', 'a-mac': '1.0.0' },
      },
      'node_modules/a-arm': { version: '1.0.0', license: 'MIT', os: ['linux'] },
      'node_modules/a-mac': { version: '1.0.0', license: 'MIT', os: ['darwin'] },
      'node_modules/c': { version: '1.0.0', license: 'GPL-3.0' },
    },
  };
  const notices = noticesOf(lock, (place) => `Copyright of ${place}`);
  assert.match(
    notices,
    /## MIT\n[\s\S]*\| a \| 1\.0\.0 \| Copyright of node_modules\/a \|\n\| a-arm \| 1\.0\.0 \| build for one system \|/,
  );
  assert.doesNotMatch(notices, /GPL|a-mac/);
});
