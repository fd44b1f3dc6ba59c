/**
 * `npm test [-- PATH…]` and `npm run test:long`: tests of src, packages and tools, then journeys in a browser, both by
 * node:test, two files at a time. What could not run is named at the end; with CI=true a missing browser is a failure.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { shareCourt } from '../e2e/walking/court.ts';
import { provideBrowser } from './browser.ts';
import { openProject } from './check/project.ts';
import { selectTests } from './test-files.ts';
import { TestLedger, type Told } from './test-ledger.ts';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const isLong = args.includes('--long');
const isFinal = process.env.CI === 'true';

process.env.ASHYQ_TEST_DATA ??= resolve(root, '..', 'shared', 'data');
if (isLong) process.env.ASHYQ_TEST_LONG = '1';

const ledger = new TestLedger(root);
const chosen = selectTests(
  openProject(root).files,
  args.filter((arg) => arg !== '--long'),
);
if (!existsSync(process.env.ASHYQ_TEST_DATA)) ledger.missed('test data', process.env.ASHYQ_TEST_DATA);

await runFiles(chosen.tests, { timeoutMs: isLong ? 1_800_000 : 240_000 });
if (chosen.journeys.length > 0 && !provideBrowser()) ledger.missed('browser', 'e2e/');
else await walk(chosen.journeys);

process.stdout.write(`\n${ledger.report()}\n`);
const ranNothing = chosen.tests.length + chosen.journeys.length === 0;
if (ranNothing) process.stdout.write('no test file matches\n');
process.exitCode = ledger.hasFailures || ranNothing || (isFinal && ledger.lacks('browser')) ? 1 : 0;

/** Journeys of people share one running court; what it complained of is told with a failure. */
async function walk(journeys: readonly string[]): Promise<void> {
  const leave = journeys.some((file) => file.startsWith('e2e/journeys/')) ? await shareCourt() : async () => '';
  await runFiles(journeys, { timeoutMs: 600_000 });
  const complaints = await leave();
  if (ledger.hasFailures && complaints) process.stdout.write(`\nwhat the court said:\n${complaints}\n`);
}

/** One throw-away database for all files; two files at a time on the two cores that a court's machine has at least. */
async function runFiles(files: readonly string[], { timeoutMs }: { readonly timeoutMs: number }): Promise<void> {
  if (files.length === 0) return;
  const database = await import('./test-database.ts');
  await database.globalSetup();
  const hook = ['--import', join(root, 'tools', 'tsx-hook.mjs'), '--disable-warning=ExperimentalWarning'];
  const stream = run({
    files: files.map((file) => join(root, file)),
    concurrency: 2,
    cwd: root,
    execArgv: hook,
    timeout: timeoutMs,
  });
  const ended = Promise.withResolvers<void>();
  stream.on('test:stdout', ({ file, message }) => ledger.heard(file, message));
  stream.on('test:stderr', ({ file, message }) => ledger.heard(file, message));
  stream.on('test:pass', (told) => ledger.passed(told as Told));
  stream.on('test:fail', (told) => {
    const words = ledger.failed(told as Told);
    if (words) process.stdout.write(`   ✖ ${words}\n`);
  });
  // The runner's own counts belong to no file; the others are figures that a test tells.
  stream.on('test:diagnostic', ({ file, message }) => {
    if (file) process.stdout.write(`     ${message}\n`);
  });
  stream.on('test:summary', ({ file, counts, duration_ms: durationMs, success }) => {
    if (file) tellFile(file.replace(`${root}/`, ''), counts.tests, durationMs, success);
  });
  stream.on('end', ended.resolve);
  stream.resume();
  await ended.promise;
  await database.globalTeardown();
}

function tellFile(file: string, tests: number, durationMs: number, isGood: boolean): void {
  const seconds = (durationMs / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${isGood ? 'ok  ' : 'FAIL'} ${seconds} s ${String(tests).padStart(4)}  ${file}\n`);
}
