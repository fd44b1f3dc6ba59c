import { type ModuleName, modules } from '../../../src/modules.ts';
import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { sourcesOf } from '../source.ts';
import { targetOf } from './paths.ts';

export type Graph = ReadonlyMap<string, readonly string[]>;

/** Neither the table of arrows nor the files run in a circle. Imports of types alone are erased and do not count. */
export function nothingRunsInCircles(project: Project): Report {
  return { findings: [...circlesOfArrows(arrowsOf()), ...circlesOfFiles(project)] };
}

function arrowsOf(): Graph {
  const names = Object.keys(modules) as ModuleName[];
  return new Map(names.map((name) => [name, Object.keys({ ...modules[name].mayCall, ...modules[name].mayRead })]));
}

export function circlesOfArrows(arrows: Graph): Finding[] {
  const text = (circle: string[]) => `arrows run in a circle: ${circle.join(' -> ')}`;
  return circlesOf(arrows).map((circle) => ({ file: 'src/modules.ts', line: 1, text: text(circle) }));
}

function circlesOfFiles(project: Project): Finding[] {
  const doors = doorFiles(project);
  const graph = new Map<string, string[]>();
  for (const source of sourcesOf(project)) {
    const targets = source.imports.filter((one) => !one.isType).map((one) => fileOf(source.path, one.specifier, doors));
    graph.set(
      source.path,
      targets.filter((target) => target !== undefined),
    );
  }
  return circlesOf(graph).map((circle) => ({
    file: circle[0] ?? '',
    line: 1,
    text: `imports run in a circle: ${circle.join(' -> ')}`,
  }));
}

type Doors = readonly (readonly [pattern: string, file: string])[];

function doorFiles(project: Project): Doors {
  if (!project.has('package.json')) return [];
  return Object.entries(JSON.parse(project.read('package.json')).imports ?? {});
}

function fileOf(path: string, specifier: string, doors: Doors): string | undefined {
  if (specifier.startsWith('.')) return targetOf(path, specifier);
  for (const [pattern, file] of doors) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined ? specifier !== pattern : !(specifier.startsWith(before) && specifier.endsWith(after)))
      continue;
    const middle = after === undefined ? '' : specifier.slice(before.length, specifier.length - after.length);
    if (!middle.includes('/')) return file.replace('*', middle).replace('./', '');
  }
  return undefined;
}

/** @returns one circle for each knot of the graph, closed by its first node. */
export function circlesOf(graph: Graph): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const follow = (node: string, trail: string[]): void => {
    const at = trail.indexOf(node);
    if (at !== -1) circles.push([...trail.slice(at), node]);
    if (at !== -1 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) follow(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) follow(node, []);
  return circles;
}
