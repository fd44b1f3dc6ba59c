import { type ParseResult, parseSync, visitorKeys } from 'oxc-parser';
import type { Project } from './project.ts';

/** Any node of the tree, seen only through what every node has. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  readonly specifier: string;
  /** Erased at run time: `import type`, `export type`, `import('x').T`. */
  readonly isType: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly comments: ParseResult['comments'];
  readonly imports: readonly Import[];
  readonly lineAt: (offset: number) => number;
}

const parsed = new WeakMap<Project, Map<string, Source>>();

export const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
export const isTest = (path: string): boolean => /\.(test|journey)\.tsx?$/.test(path);

/** Every TypeScript file of the project, parsed once however many rules look at it. */
export function sourcesOf(project: Project): Source[] {
  return project.files.filter(isCode).map((path) => sourceOf(project, path));
}

export function sourceOf(project: Project, path: string): Source {
  const kept = parsed.get(project) ?? new Map<string, Source>();
  parsed.set(project, kept);
  const source = kept.get(path) ?? parse(path, project.read(path));
  kept.set(path, source);
  return source;
}

function parse(path: string, text: string): Source {
  const result = parseSync(path, text);
  const program = result.program as unknown as SyntaxNode;
  const lineAt = lineCounter(text);
  return { path, text, program, comments: result.comments, imports: importsOf(result, program, text, lineAt), lineAt };
}

function importsOf(
  result: ParseResult,
  program: SyntaxNode,
  text: string,
  lineAt: (offset: number) => number,
): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean, offset: number) =>
    found.push({ specifier, isType, line: lineAt(offset) });
  for (const statement of result.module.staticImports) {
    const isType = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
    add(statement.moduleRequest.value, isType, statement.moduleRequest.start);
  }
  for (const statement of result.module.staticExports) {
    const request = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
    if (request)
      add(
        request.value,
        statement.entries.every((entry) => entry.isType),
        request.start,
      );
  }
  for (const call of result.module.dynamicImports) {
    const literal = /^['"`]([^'"`$]+)['"`]$/.exec(text.slice(call.moduleRequest.start, call.moduleRequest.end));
    if (literal?.[1]) add(literal[1], false, call.moduleRequest.start);
  }
  if (text.includes('import(')) {
    walk(program, (node) => {
      if (node.type !== 'TSImportType') return;
      const value = (node.source as SyntaxNode | undefined)?.value;
      if (typeof value === 'string') add(value, true, node.start);
    });
  }
  return found;
}

/** Depth first; `ancestors` ends with the parent. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
  ancestors: readonly SyntaxNode[] = [],
): void {
  visit(node, ancestors);
  const path = [...ancestors, node];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = node[key];
    for (const one of Array.isArray(child) ? child : [child]) {
      if (isNode(one)) walk(one, visit, path);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** @returns a function from an offset to its line, both of the same text; the first line is 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
