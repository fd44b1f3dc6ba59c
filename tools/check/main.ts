import { join } from 'node:path';
import { architecture } from './architecture.ts';
import { deadCode } from './dead-code.ts';
import { dependencies } from './dependencies.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { lint } from './lint.ts';
import { locales } from './locales.ts';
import { names } from './names.ts';
import type { Finding, Part, Report } from './part.ts';
import { openProject, type Project } from './project.ts';
import { sizes } from './sizes.ts';
import { tests } from './tests.ts';
import { types } from './types.ts';

/** The first three are other processes and start first; the rest run here while they work. */
const parts: readonly Part[] = [
  ...[types, lint, deadCode],
  ...[architecture, locales, errors, tests, sizes, names, dependencies, documents],
];
const isFinal = process.env.CI === 'true';
const mustListAll = process.argv.includes('--all');

interface Done {
  readonly name: string;
  readonly report: Report;
  readonly seconds: string;
}

async function run(part: Part, project: Project): Promise<Done> {
  const began = performance.now();
  const report = await part.run(project);
  return { name: part.name, report, seconds: ((performance.now() - began) / 1000).toFixed(1) };
}

const failuresOf = ({ findings, unsettled = [] }: Report): readonly Finding[] =>
  isFinal ? [...findings, ...unsettled] : findings;

function print({ name, report, seconds }: Done): void {
  const open = isFinal ? 0 : (report.unsettled?.length ?? 0);
  const notes = [
    ...(report.notes ?? []),
    ...(open > 0 ? [`${open} unsettled, refused with CI=true (--all lists them)`] : []),
  ];
  const mark = failuresOf(report).length === 0 ? 'ok  ' : 'FAIL';
  process.stdout.write(`${mark} ${name.padEnd(16)} ${seconds.padStart(5)} s  ${notes.join('; ')}`.trimEnd());
  process.stdout.write('\n');
}

const byPlace = (a: Finding, b: Finding): number => a.file.localeCompare(b.file) || a.line - b.line;

const project = openProject(join(import.meta.dirname, '..', '..'));
const done = await Promise.all(parts.map((part) => run(part, project)));
for (const one of done) print(one);
const listed = done.flatMap(({ report }) =>
  mustListAll ? [...report.findings, ...(report.unsettled ?? [])] : failuresOf(report),
);
for (const { file, line, text } of listed.sort(byPlace)) process.stdout.write(`${file}:${line}: ${text}\n`);
if (done.some(({ report }) => failuresOf(report).length > 0)) process.exitCode = 1;
