import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { isTest, type Source, type SyntaxNode, sourcesOf, walk } from '../source.ts';
import { zoneOf } from './zones.ts';

/** Parts of the platform that a model may use; of the others only types, and of the database not even these. */
const pureParts = new Set(['clock', 'errors', 'i18n', 'ids']);
const impureCalls =
  /^(?:Date\.now|Math\.random|performance\.now|Temporal\.Now\.\w+|crypto\.\w+|process\.\w+(?:\.\w+)*)$/;
const impureGlobals = new Set([
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'process',
  'console',
]);
const innerWorld = /(^|\/)(store|queries|actions|web|jobs|module\.ts)(\/|$)/;

/** model/ and policy.ts have no IO, clock or random; actions take clock and random as arguments. */
export function modelsArePure(project: Project): Report {
  return { findings: sourcesOf(project).flatMap(impurities) };
}

function impurities(source: Source): Finding[] {
  const zone = zoneOf(source.path);
  if (zone.kind !== 'module' || isTest(source.path)) return [];
  if (zone.inner.startsWith('model/') || zone.inner === 'policy.ts') {
    return [...worldlyImports(source), ...worldlyNames(source, () => true)];
  }
  if (/^(actions|queries)\//.test(zone.inner)) {
    return worldlyNames(source, (name) => /^(Date|Math|Temporal|performance|crypto|new Date)\b/.test(name));
  }
  return [];
}

function worldlyImports(source: Source): Finding[] {
  const findings: Finding[] = [];
  for (const { specifier, isType, line } of source.imports) {
    const part = /^#platform(?:\/(.+))?$/.exec(specifier);
    const isWorldly = part !== null && !pureParts.has(part[1] ?? '') && (!isType || part[1] === 'db');
    const isInner = specifier.startsWith('.') && innerWorld.test(specifier);
    if (specifier.startsWith('node:') || isWorldly || isInner) {
      findings.push({ file: source.path, line, text: `a model is pure: it must not import ${specifier}` });
    }
  }
  return findings;
}

function worldlyNames(source: Source, isForbidden: (name: string) => boolean): Finding[] {
  const findings: Finding[] = [];
  walk(source.program, (node, ancestors) => {
    const name = worldlyNameOf(node, ancestors.at(-1));
    if (!name || !isForbidden(name)) return;
    const text = `${name}: clock, random and IO are arguments here`;
    findings.push({ file: source.path, line: source.lineAt(node.start), text });
  });
  return findings;
}

function worldlyNameOf(node: SyntaxNode, parent: SyntaxNode | undefined): string | undefined {
  if (node.type === 'MemberExpression' && parent?.type !== 'MemberExpression') {
    const dotted = dottedName(node);
    return impureCalls.test(dotted) ? dotted : undefined;
  }
  if (node.type === 'NewExpression') {
    const isNow = dottedName(node.callee as SyntaxNode) === 'Date' && (node.arguments as unknown[]).length === 0;
    return isNow ? 'new Date()' : undefined;
  }
  if (node.type === 'CallExpression') {
    const called = dottedName(node.callee as SyntaxNode);
    return impureGlobals.has(called) ? called : undefined;
  }
  return undefined;
}

function dottedName(node: SyntaxNode): string {
  if (node.type === 'Identifier') return String(node.name);
  if (node.type !== 'MemberExpression' || node.computed) return '';
  return `${dottedName(node.object as SyntaxNode)}.${(node.property as SyntaxNode).name}`;
}
