import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseResult } from './case-result.ts';
import { runDss } from './dss.ts';
import { runKazakhstan } from './kazakhstan.ts';
import { runPkits } from './pkits.ts';
import { corpusFolder } from './test-data.ts';

/** Cases that a corpus has at least: an empty folder must not pass. */
const corpora: readonly (readonly [name: string, cases: number, run: (folder: string) => Promise<CaseResult[]>])[] = [
  ['pkits', 246, runPkits],
  ['kazakhstan-pki', 64, runKazakhstan],
  ['dss', 198, runDss],
];

for (const [name, cases, run] of corpora) {
  const folder = corpusFolder(name);
  test(`${name}: every case is judged as the table says`, {
    skip: folder ? false : `no test data ${name}`,
  }, async () => {
    const results = await run(folder ?? '');
    assert.equal(results.length, cases);
    assert.deepEqual(
      results.filter(({ isAsExpected }) => !isAsExpected),
      [],
    );
  });
}

const altered =
  /modified_ts_hash|broken-sig|HASH_FAILURE|malformed|reordered|copied-doctst\.pdf#2|duplicated-doctst\.pdf#3|empty-bytes|empty-sig/;
const dss = corpusFolder('dss');
test('what EU DSS altered on purpose never passes, even believed', {
  skip: dss ? false : 'no test data dss',
}, async () => {
  const found = (await runDss(dss ?? '')).filter(({ name }) => altered.test(name));
  assert.ok(found.length >= 8);
  for (const one of found) assert.doesNotMatch(one.found, /TOTAL_PASSED/, one.name);
});
