import { modules } from '../../../src/modules.ts';
import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { isModule, zoneOf } from './zones.ts';

const ownFiles = new Set(['README.md', 'index.ts', 'events.ts', 'module.ts', 'errors.ts', 'policy.ts']);
const ownFolders = new Set(['model', 'actions', 'queries', 'store', 'web', 'jobs', 'locales', 'testing']);
const innerFolders: Readonly<Record<string, ReadonlySet<string>>> = {
  store: new Set(['migrations']),
  web: new Set(['api', 'forms', 'islands']),
};
/** Folders that would put tables or rules of law into a face. */
const notInFaces = /(^|\/)(store|migrations|model|actions|queries)\//;

/** The same inner plan in every module; a face owns no table and no rule. */
export function insideFollowsPlan(project: Project): Report {
  const findings = project.files.flatMap((file) => {
    const text = offPlan(file);
    return text ? [{ file, line: 1, text }] : [];
  });
  return { findings: [...findings, ...readmes(project), ...alreadyBuilt(project)] };
}

function offPlan(file: string): string | undefined {
  const zone = zoneOf(file);
  if (zone.kind === 'face' && notInFaces.test(zone.inner))
    return 'a face owns no tables and no rules: move it to a module';
  if (zone.kind !== 'module') return undefined;
  const [first = '', second = '', third] = zone.inner.split('/');
  if (second === '') {
    return ownFiles.has(first.replace(/\.test\.ts$/, '.ts')) ? undefined : `not in the plan of a module: ${first}`;
  }
  if (!ownFolders.has(first)) return `not in the plan of a module: ${first}/`;
  const allowed = innerFolders[first];
  if (allowed && third !== undefined && !allowed.has(second)) return `not in the plan of a module: ${first}/${second}/`;
  return undefined;
}

function modulesOf(project: Project): string[] {
  return [
    ...new Set(
      project.files
        .map(zoneOf)
        .filter((zone) => zone.kind === 'module')
        .map((zone) => zone.name),
    ),
  ];
}

function readmes(project: Project): Finding[] {
  return modulesOf(project).flatMap((name) => {
    const file = `src/modules/${name}/README.md`;
    if (!project.has(file)) return [{ file, line: 1, text: 'a module says what it is: README.md is missing' }];
    const lines = project.read(file).trimEnd().split('\n').length;
    return lines >= 10 && lines <= 40 ? [] : [{ file, line: lines, text: `README.md has 10-40 lines, not ${lines}` }];
  });
}

function alreadyBuilt(project: Project): Finding[] {
  return modulesOf(project)
    .filter((name) => isModule(name) && modules[name].planned)
    .map((name) => ({ file: 'src/modules.ts', line: 1, text: `${name} exists: remove its "planned"` }));
}
