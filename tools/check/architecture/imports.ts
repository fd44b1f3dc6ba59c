import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { type Import, type Source, sourcesOf } from '../source.ts';
import { refusalOfDoor } from './doors.ts';
import { refusalOfPath } from './paths.ts';
import { isFace, isModule, zoneOf } from './zones.ts';

/** Packages that events.ts may use beside the platform: it must describe its schema. */
const schemaPackages = new Set(['typebox']);

/** Every import goes through a door, along an arrow of src/modules.ts. */
export function importsFollowArrows(project: Project): Report {
  return {
    findings: sourcesOf(project).flatMap((source) => [...unknownOwner(source), ...refusedImports(source)]),
  };
}

function refusedImports(source: Source): Finding[] {
  const zone = zoneOf(source.path);
  const findings: Finding[] = [];
  for (const one of source.imports) {
    const text = refusalOf(source.path, one);
    if (text) findings.push({ file: source.path, line: one.line, text });
  }
  if (zone.kind === 'module' && zone.inner === 'index.ts') findings.push(...logicInDoor(source));
  return findings;
}

function refusalOf(path: string, { specifier }: Import): string | undefined {
  const zone = zoneOf(path);
  if (specifier.startsWith('#')) return refusalOfDoor(path, zone, specifier);
  if (specifier.startsWith('.')) return refusalOfPath(path, zone, specifier);
  const isEvents = zone.kind === 'module' && zone.inner === 'events.ts';
  return isEvents && !schemaPackages.has(specifier)
    ? `events.ts imports the platform only, not ${specifier}`
    : undefined;
}

/** The door holds named re-exports and nothing else. */
function logicInDoor(source: Source): Finding[] {
  const body = source.program.body as readonly { type: string; start: number; source?: unknown }[];
  return body
    .filter((statement) => statement.type !== 'ExportNamedDeclaration' || !statement.source)
    .map((statement) => ({
      file: source.path,
      line: source.lineAt(statement.start),
      text: "a door has only named re-exports: export { … } from './…'",
    }));
}

function unknownOwner(source: Source): Finding[] {
  const zone = zoneOf(source.path);
  const isKnown = (zone.kind !== 'module' || isModule(zone.name)) && (zone.kind !== 'face' || isFace(zone.name));
  return isKnown ? [] : [{ file: source.path, line: 1, text: `${zone.kind} ${zone.name} is not in src/modules.ts` }];
}
