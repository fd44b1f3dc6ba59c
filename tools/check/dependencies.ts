import type { LockedPackage } from '../lockfile.ts';
import { runtimeTree } from '../runtime-tree.ts';
import { lockfileHasNoGaps } from './lockfile.ts';
import { type Finding, partOf, type Report } from './part.ts';
import type { Project } from './project.ts';

interface Manifest extends LockedPackage {
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly why?: Readonly<Record<string, string>>;
}

const mostRuntimeDependencies = 40;
/** Licences that a court may run and pass on together with Apache-2.0 code; OFL is for fonts, MPL for unchanged tools. */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'PostgreSQL', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'Zlib', 'Python-2.0', 'OFL-1.1', 'MPL-2.0'],
]);

function everyDependencyHasReason(project: Project): Report {
  if (!project.has('package.json')) return { findings: [] };
  const manifest: Manifest = JSON.parse(project.read('package.json'));
  const runtime = { ...manifest.dependencies, ...manifest.optionalDependencies };
  const why = manifest.why ?? {};
  const findings = [
    ...Object.keys(runtime)
      .filter((name) => !why[name]?.trim())
      .map((name) => `${name} has no line under "why"`),
    ...Object.keys(why)
      .filter((name) => !runtime[name])
      .map((name) => `"why" explains ${name}, which is not there`),
    ...loose({ ...runtime, ...manifest.devDependencies }),
  ];
  const count = Object.keys(runtime).length;
  if (count >= mostRuntimeDependencies)
    findings.push(`${count} runtime dependencies; fewer than ${mostRuntimeDependencies}`);
  return { findings: inManifest(findings), notes: [`${count} runtime dependencies`] };
}

/** A range would let another machine run other code. */
function loose(versions: Readonly<Record<string, string>>): string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: pin the exact version instead of ${version}`);
}

const inManifest = (texts: readonly string[]): Finding[] =>
  texts.map((text) => ({ file: 'package.json', line: 1, text }));

function licencesAreFree(project: Project): Report {
  if (!project.has('package-lock.json')) return { findings: [] };
  const tree = runtimeTree(JSON.parse(project.read('package-lock.json')));
  const findings = tree
    .filter(({ license }) => !isAllowed(license))
    .map(
      ({ name, license }) =>
        `${name}: licence ${license || 'unknown'} is not on the list of tools/check/dependencies.ts`,
    );
  return { findings: inManifest(findings), notes: [`${tree.length} packages at run time`] };
}

/** One allowed choice of an OR is enough; an AND needs all. */
export function isAllowed(license: string): boolean {
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => allowed.has(part)));
}

/** Few, pinned, explained, free; and a lockfile that a clean clone can install. */
export const dependencies = partOf('dependencies', [everyDependencyHasReason, licencesAreFree, lockfileHasNoGaps]);
