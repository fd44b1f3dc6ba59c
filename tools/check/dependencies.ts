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
  'MPL 2.0', // node-datachannel spells it so
]);

/** The project's own manifest and those of its packages, which are published with their own dependencies. */
function everyDependencyHasReason(project: Project): Report {
  const files = project.files.filter((file) => /^(packages\/[^/]+\/)?package\.json$/.test(file));
  const manifests = files.map((file) => ({ file, manifest: JSON.parse(project.read(file)) as Manifest }));
  const runtime = new Set(manifests.flatMap(({ manifest }) => Object.keys(runtimeOf(manifest))));
  const findings = manifests.flatMap(({ file, manifest }) => findingsOf(file, manifest));
  if (runtime.size >= mostRuntimeDependencies) {
    findings.push(...inManifest([`${runtime.size} runtime dependencies; fewer than ${mostRuntimeDependencies}`]));
  }
  return { findings, notes: [`${runtime.size} runtime dependencies`] };
}

function runtimeOf(manifest: Manifest): Readonly<Record<string, string>> {
  return { ...manifest.dependencies, ...manifest.optionalDependencies };
}

function findingsOf(file: string, manifest: Manifest): Finding[] {
  const runtime = runtimeOf(manifest);
  const why = manifest.why ?? {};
  const texts = [
    ...Object.keys(runtime)
      .filter((name) => !why[name]?.trim())
      .map((name) => `${name} has no line under "why"`),
    ...Object.keys(why)
      .filter((name) => !runtime[name])
      .map((name) => `"why" explains ${name}, which is not there`),
    ...loose({ ...runtime, ...manifest.devDependencies }),
  ];
  return inManifest(texts, file);
}

/** A range would let another machine run other code. */
function loose(versions: Readonly<Record<string, string>>): string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: pin the exact version instead of ${version}`);
}

const inManifest = (texts: readonly string[], file = 'package.json'): Finding[] =>
  texts.map((text) => ({ file, line: 1, text }));

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
