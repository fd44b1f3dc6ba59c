import { modules } from '../../../src/modules.ts';
import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { isTest, lineCounter, type SyntaxNode, sourcesOf, walk } from '../source.ts';
import { isModule, mayReadViews, zoneOf } from './zones.ts';

/** Schemas that anyone may name beside the own one. */
const common = new Set(['platform', 'pg_catalog', 'information_schema']);
const owned = new Set([...Object.keys(modules), 'graphile_worker', 'public']);
const qualified = /(?<![\w.$"])"?([a-z_][a-z0-9_]*)"?\s*\.\s*"?([a-z_*][a-z0-9_]*)/gi;
/** Places where a qualified name can only be a relation, a routine or a schema's object. */
const naming =
  /\b(?:from|join|into|update|table|references|truncate|view|index|trigger|function|procedure|sequence|only|using)\s+(?:if\s+(?:not\s+)?exists\s+)?$/i;
const builders =
  /^(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(?:inner|left|right|full|cross)Join(?:Lateral)?)$/;

/** SQL of a module names its own schema, the platform's, and `v_` views along arrows; a face has no SQL at all. */
export function sqlStaysHome(project: Project): Report {
  return { findings: [...inMigrations(project), ...inCode(project)] };
}

function inMigrations(project: Project): Finding[] {
  return project.files
    .filter((file) => file.endsWith('.sql') && file.startsWith('src/'))
    .flatMap((file) => {
      const text = project.read(file);
      const lineAt = lineCounter(text);
      return foreignNames(file, text).map(({ at, text: said }) => ({ file, line: lineAt(at), text: said }));
    });
}

function inCode(project: Project): Finding[] {
  const findings: Finding[] = [];
  for (const source of sourcesOf(project)) {
    const zone = zoneOf(source.path);
    if (isTest(source.path) || !['module', 'face', 'platform'].includes(zone.kind)) continue;
    walk(source.program, (node) => {
      for (const piece of piecesOfSql(node)) {
        const named =
          zone.kind === 'face'
            ? [{ at: 0, text: 'a face asks doors: no SQL here' }]
            : foreignNames(source.path, piece.sql);
        for (const one of named)
          findings.push({ file: source.path, line: source.lineAt(piece.start + one.at), text: one.text });
      }
    });
  }
  return findings;
}

interface Piece {
  readonly start: number;
  readonly sql: string;
}

/** The text of sql`…`, and the tables given as strings to Kysely's builders. */
function piecesOfSql(node: SyntaxNode): Piece[] {
  if (node.type === 'TaggedTemplateExpression') {
    const tag = node.tag as SyntaxNode;
    const name = tag.type === 'MemberExpression' ? (tag.property as SyntaxNode).name : tag.name;
    if (name !== 'sql') return [];
    return ((node.quasi as SyntaxNode).quasis as SyntaxNode[]).map((quasi) => ({
      start: quasi.start,
      sql: (quasi.value as { raw: string }).raw,
    }));
  }
  if (node.type !== 'CallExpression') return [];
  const callee = node.callee as SyntaxNode;
  const property = callee.type === 'MemberExpression' ? String((callee.property as SyntaxNode).name) : '';
  if (!builders.test(property)) return [];
  const [first] = node.arguments as SyntaxNode[];
  const tables = first?.type === 'ArrayExpression' ? (first.elements as SyntaxNode[]) : first ? [first] : [];
  return tables
    .filter((table) => typeof table.value === 'string')
    .map((table) => ({ start: table.start, sql: `from ${table.value}` }));
}

function foreignNames(path: string, sql: string): { at: number; text: string }[] {
  const zone = zoneOf(path);
  const home = zone.kind === 'module' ? zone.name : 'platform';
  const bare = withoutTexts(sql);
  const found: { at: number; text: string }[] = [];
  for (const match of bare.matchAll(qualified)) {
    const [, schema = '', name = ''] = match;
    const isNaming = naming.test(bare.slice(Math.max(0, match.index - 60), match.index));
    if (schema === home || common.has(schema) || !(owned.has(schema) || isNaming)) continue;
    if (zone.kind === 'platform' && !isModule(schema)) continue;
    if (name.startsWith('v_') && mayReadViews(home, schema)) continue;
    found.push({ at: match.index, text: refusal(home, schema, name) });
  }
  return found;
}

function refusal(home: string, schema: string, name: string): string {
  if (!name.startsWith('v_'))
    return `${home} must not name ${schema}.${name}: only its own schema, platform, published views`;
  return `no arrow ${home} -> ${schema} in src/modules.ts for the view ${schema}.${name}`;
}

/** Comments and string literals become blanks of the same length, so that offsets stay true; bodies in $$ stay. */
export function withoutTexts(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (text) => text.replace(/[^\n]/g, ' '));
}
