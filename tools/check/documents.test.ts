import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsAreKnown, generatedIsFresh, linksLead, nothingLeaks } from './documents.ts';
import { projectOf } from './project.ts';

const texts = (findings: readonly { readonly text: string }[]) => findings.map((one) => one.text).join('\n');

test('a link to a file, a folder, a heading or another site leads somewhere', () => {
  const readme =
    '[a](docs/a.md) [b](docs/) [c](docs/a.md#сот-күні) [d](https://example.org) [e](#top)\n# Top\n`[x](y)`';
  const files = { 'README.md': readme, 'docs/a.md': '## Сот күні\n' };
  assert.equal(texts(linksLead(projectOf(files)).findings), '');
});

test('a link to nothing, or to a heading that is not there, is refused with its line', () => {
  const { findings } = linksLead(projectOf({ 'README.md': 'x\n[a](b.md)\n[c](#gone)\n![d](d.png)\n' }));
  assert.deepEqual(
    findings.map((one) => one.line),
    [2, 3, 4],
  );
});

test('paths of one machine, registries and secrets are refused', () => {
  const leaks = [`/${'home'}/aigul/x`, `/${'root'}/x`, `https://${'registry'}.example.org/`, `_${'authToken'}`];
  for (const leak of leaks)
    assert.equal(nothingLeaks(projectOf({ 'src/a.ts': `// ${leak}` })).findings.length, 1, leak);
  assert.equal(nothingLeaks(projectOf({ 'src/a.ts': "get('/kk/home/x'); // ../shared/data" })).findings.length, 0);
});

test('a norm of an unknown act is refused', () => {
  const source = '/** XYZ RK art. 5; CPC RK arts. 122, 133-4 and 281(2). */';
  const { findings, notes } = citationsAreKnown(projectOf({ 'src/a.ts': source }));
  assert.match(texts(findings), /XYZ RK is no act/);
  assert.deepEqual(notes, ['4 articles cited']);
});

test('a generated section that is stale or lost is seen', () => {
  const begin = '<!-- modules: written by npm run docs -->';
  const stale = generatedIsFresh(projectOf({ 'ARCHITECTURE.md': `${begin}\nold\n<!-- end of modules -->` }));
  assert.match(texts(stale.unsettled ?? []), /not what npm run docs writes/);
  assert.match(
    texts(generatedIsFresh(projectOf({ 'ARCHITECTURE.md': '' })).unsettled ?? []),
    /lost its generated section/,
  );
});
