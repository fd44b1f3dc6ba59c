import { type Finding, partOf, type Report } from './part.ts';
import type { Project } from './project.ts';
import { isCode, isTest, type Source, type SyntaxNode, sourcesOf, walk } from './source.ts';

const longestFile = 400;
const longestFunction = 50;
const measured = /\.(tsx?|mjs|css|sql|sh)$/;
const reason = /^(?:\/\/|\/\*\*?|--|#)\s*long because \S.{9,}/i;
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function filesAreShort(project: Project): Report {
  const findings: Finding[] = [];
  for (const file of project.files.filter((path) => measured.test(path))) {
    const lines = linesOf(project.read(file));
    const [first = ''] = project.read(file).split('\n', 1);
    if (lines <= longestFile || reason.test(first)) continue;
    findings.push({ file, line: 1, text: `${lines} lines: split it, or begin with "// Long because …"` });
  }
  return { findings, notes: [distribution(project)] };
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

function distribution(project: Project): string {
  const sizes = project.files.filter(isCode).map((path) => linesOf(project.read(path)));
  if (sizes.length === 0) return 'no code yet';
  sizes.sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  return `${sizes.length} files, median ${at(0.5)} lines, p90 ${at(0.9)}, longest ${at(1)}`;
}

function functionsAreShort(project: Project): Report {
  return { findings: sourcesOf(project).flatMap(longFunctions) };
}

function longFunctions(source: Source): Finding[] {
  const findings: Finding[] = [];
  walk(source.program, (node, ancestors) => {
    if (!functions.has(node.type) || isBodyOfTest(source, ancestors.at(-1))) return;
    const from = source.lineAt(node.start);
    const lines = source.lineAt(node.end) - from + 1;
    if (lines > longestFunction)
      findings.push({
        file: source.path,
        line: from,
        text: `a function of ${lines} lines; at most ${longestFunction}`,
      });
  });
  return findings;
}

/** The callback of test() or describe() is a list, not a function that someone calls. */
function isBodyOfTest(source: Source, parent: SyntaxNode | undefined): boolean {
  return isTest(source.path) && parent?.type === 'CallExpression';
}

function nothingEscapesTypes(project: Project): Report {
  const findings: Finding[] = [];
  for (const source of sourcesOf(project)) {
    const add = (offset: number, text: string) =>
      findings.push({ file: source.path, line: source.lineAt(offset), text });
    walk(source.program, (node) => {
      if (node.type === 'TSAnyKeyword') add(node.start, 'any: name the type, or use unknown');
    });
    for (const comment of source.comments) {
      const hidden = /@ts-(?:ignore|nocheck|expect-error)/.exec(comment.value);
      if (hidden) add(comment.start, `${hidden[0]} hides an error: give the type`);
      const left = /\b(?:TODO|FIXME|XXX|HACK)\b/.exec(comment.value);
      if (left) add(comment.start, `nothing is left as a ${left[0]}: do it, or file an issue`);
    }
  }
  return { findings };
}

/** Short files, short functions, no hole in the types, nothing left for later. */
export const sizes = partOf('sizes', [filesAreShort, functionsAreShort, nothingEscapesTypes]);
