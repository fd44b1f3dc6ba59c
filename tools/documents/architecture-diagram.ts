import { faces, type Module, modules } from '../../src/modules.ts';
import { withSection } from './section.ts';

type Table = Readonly<Record<string, Module>>;

/** ARCHITECTURE.md with the picture and the table of src/modules.ts in its section `modules`. */
export function withDiagram(document: string, table: Table = modules): string | undefined {
  return withSection(document, 'modules', `${diagramOf(table)}\n\n${tableOf(table)}`);
}

/** An arrow that follows from two others is left out of the picture, not of the table. */
export function diagramOf(table: Table): string {
  const lines = ['```mermaid', 'flowchart BT'];
  lines.push(`  faces["faces: ${Object.keys(faces).join(', ')}"]`);
  for (const [name, { planned }] of Object.entries(table)) {
    lines.push(planned ? `  ${name}:::planned` : `  ${name}`);
  }
  for (const [name, module] of Object.entries(table)) {
    for (const target of withoutImplied(name, table)) lines.push(`  ${name} --> ${target}`);
    for (const target of Object.keys(module.mayRead ?? {})) lines.push(`  ${name} -. views .-> ${target}`);
  }
  const called = new Set(Object.values(table).flatMap((module) => Object.keys(module.mayCall)));
  for (const name of Object.keys(table)) if (!called.has(name)) lines.push(`  faces --> ${name}`);
  lines.push('  classDef planned stroke-dasharray: 4 4', '```');
  return lines.join('\n');
}

function withoutImplied(name: string, table: Table): string[] {
  const targets = Object.keys(table[name]?.mayCall ?? {});
  const isImplied = (target: string): boolean =>
    targets.some((other) => other !== target && reach(other, table).has(target));
  return targets.filter((target) => !isImplied(target));
}

function reach(name: string, table: Table): Set<string> {
  const direct = Object.keys(table[name]?.mayCall ?? {});
  return new Set([...direct, ...direct.flatMap((target) => [...reach(target, table)])]);
}

function tableOf(table: Table): string {
  const rows = Object.entries(table).map(([name, { owns, mayCall, mayRead = {}, planned }]) => {
    const calls = Object.keys(mayCall).join(', ');
    const reads = Object.keys(mayRead).join(', ');
    const rights = [calls, reads && `views of ${reads}`].filter(Boolean).join('; ') || '—';
    return `| ${planned ? `${name} (planned)` : `[${name}](src/modules/${name}/README.md)`} | ${owns} | ${rights} |`;
  });
  return ['| module | owns | may call |', '|---|---|---|', ...rows].join('\n');
}
