import type { CaseResult } from './case-result.ts';
import { runKazakhstan } from './kazakhstan.ts';
import { runPkits } from './pkits.ts';
import { corpusFolder } from './test-data.ts';

/** Corpora in the order in which they are printed. */
const corpora: readonly (readonly [name: string, run: (folder: string) => Promise<CaseResult[]>])[] = [
  ['pkits', runPkits],
  ['kazakhstan-pki', runKazakhstan],
];

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A line per corpus: passed of total, and each exception below it. Exit code 1 when a result is not as expected. */
for (const [name, run] of corpora) {
  const folder = corpusFolder(name);
  if (!folder) {
    print(`${name}: no test data (set ASHYQ_TEST_DATA)`);
    continue;
  }
  const results = await run(folder);
  const exceptions = results.filter(({ isAsExpected }) => !isAsExpected);
  print(`${name}: ${results.length - exceptions.length} of ${results.length}`);
  for (const one of exceptions) print(`  ${one.name}: expected ${one.expected}, found ${one.found}`);
  if (exceptions.length > 0) process.exitCode = 1;
}
