import { join } from 'node:path';
import { architecture } from './architecture.ts';
import { lint } from './lint.ts';
import type { Finding, Part, Report } from './part.ts';
import { openProject, type Project } from './project.ts';
import { types } from './types.ts';

/** The slow ones are other processes and start first; the rest run here while they work. */
const parts: readonly Part[] = [types, lint, architecture];

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

function print({ name, report, seconds }: Done): void {
  const mark = report.findings.length === 0 ? 'ok  ' : 'FAIL';
  const notes = report.notes?.length ? `  ${report.notes.join('; ')}` : '';
  process.stdout.write(`${mark} ${name.padEnd(16)} ${seconds.padStart(5)} s${notes}\n`);
}

const byPlace = (a: Finding, b: Finding): number => a.file.localeCompare(b.file) || a.line - b.line;

const project = openProject(join(import.meta.dirname, '..', '..'));
const done = await Promise.all(parts.map((part) => run(part, project)));
for (const one of done) print(one);
const findings = done.flatMap((one) => one.report.findings).sort(byPlace);
for (const { file, line, text } of findings) process.stdout.write(`${file}:${line}: ${text}\n`);
if (findings.length > 0) process.exitCode = 1;
