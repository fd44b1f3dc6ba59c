import type { CaseResult } from './case-result.ts';
import { runDss } from './dss.ts';
import { runKazakhstan } from './kazakhstan.ts';
import { runPkits } from './pkits.ts';
import { corpusFolder } from './test-data.ts';

/** Corpora in the order in which they are printed. */
const corpora: readonly (readonly [name: string, run: (folder: string) => Promise<CaseResult[]>])[] = [
  ['pkits', runPkits],
  ['kazakhstan-pki', runKazakhstan],
  ['dss', runDss],
];

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A line per corpus: passed of total, and each exception below it; `--all` prints every row. Exit code 1 on an exception. */
const printsAll = process.argv.includes('--all');
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
  if (printsAll) for (const one of results) print(`  ${one.name}: ${one.found}`);
  if (exceptions.length > 0) process.exitCode = 1;
}
