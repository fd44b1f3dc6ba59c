import { join } from 'node:path';
import { architecture } from './architecture.ts';
import { deadCode } from './dead-code.ts';
import { dependencies } from './dependencies.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { lint } from './lint.ts';
import { locales } from './locales.ts';
import { names } from './names.ts';
import type { Part } from './part.ts';
import { openProject, type Project } from './project.ts';
import { sizes } from './sizes.ts';
import { type Done, summaryOf } from './summary.ts';
import { tests } from './tests.ts';
import { types } from './types.ts';

/** The first three are other processes and start first; the rest run here while they work. */
const parts: readonly Part[] = [
  ...[types, lint, deadCode],
  ...[architecture, locales, errors, tests, sizes, names, dependencies, documents],
];

async function run(part: Part, project: Project): Promise<Done> {
  const began = performance.now();
  const started = part.run(project);
  // Awaiting a report that is already there would count the parts behind it.
  const report = started instanceof Promise ? await started : started;
  return { name: part.name, report, durationMs: performance.now() - began };
}

const project = openProject(join(import.meta.dirname, '..', '..'));
const done = await Promise.all(parts.map((part) => run(part, project)));
const { text, isGood } = summaryOf(done, {
  isFinal: process.env.CI === 'true',
  listsAll: process.argv.includes('--all'),
});
process.stdout.write(text);
process.exitCode = isGood ? 0 : 1;
