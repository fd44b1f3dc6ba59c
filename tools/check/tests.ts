import type { Finding, Part } from './part.ts';
import { isTest, type Source, type SyntaxNode, sourcesOf, walk } from './source.ts';

const runners = new Set(['test', 'it', 'describe', 'suite']);

/** A test that cannot fail is a defect; one that does not run says what it needs. */
export const tests: Part = {
  name: 'tests',
  run(project) {
    const files = sourcesOf(project).filter((source) => isTest(source.path));
    return {
      findings: files.flatMap((source) => [...toothless(source), ...narrowed(source)]),
      notes: [`${files.length} files`],
    };
  },
};

function toothless(source: Source): Finding[] {
  const canFail = /\bassert\b|\bexpect[A-Z(]|\bt\.assert\b|\brejects\b/.test(source.text);
  return canFail ? [] : [{ file: source.path, line: 1, text: 'asserts nothing: a test that cannot fail is a defect' }];
}

/** `.only` hides the others, `.todo` says nothing, a skip without a need cannot be named at the end of npm test. */
function narrowed(source: Source): Finding[] {
  const findings: Finding[] = [];
  const add = (node: SyntaxNode, text: string) =>
    findings.push({ file: source.path, line: source.lineAt(node.start), text });
  walk(source.program, (node) => {
    if (node.type === 'MemberExpression' && runners.has(String((node.object as SyntaxNode).name))) {
      const name = String((node.property as SyntaxNode).name);
      if (name === 'only' || name === 'todo') add(node, `.${name} must not stay`);
    }
    if (isReasonless(node)) add(node, "write what is missing: t.skip('needs: browser')");
    if (node.type === 'CallExpression' && isConstantTruth(node)) add(node, 'this assertion cannot fail');
  });
  return findings;
}

/** `t.skip()` and `{ skip: '…' }` whose text does not begin with what is needed. */
function isReasonless(node: SyntaxNode): boolean {
  const startsWell = (reason: SyntaxNode): boolean =>
    typeof reason.value !== 'string' || reason.value.startsWith('needs: ');
  if (node.type === 'Property' && (node.key as SyntaxNode).name === 'skip')
    return !startsWell(node.value as SyntaxNode);
  if (node.type !== 'CallExpression' || !isSkip(node.callee as SyntaxNode)) return false;
  const [reason] = node.arguments as SyntaxNode[];
  return !reason || !startsWell(reason);
}

function isSkip(callee: SyntaxNode): boolean {
  return (
    callee.type === 'MemberExpression' &&
    /^(t|context)$/.test(String((callee.object as SyntaxNode).name)) &&
    (callee.property as SyntaxNode).name === 'skip'
  );
}

function isConstantTruth(call: SyntaxNode): boolean {
  const callee = call.callee as SyntaxNode;
  const isAssertion = callee.type === 'MemberExpression' && (callee.object as SyntaxNode).name === 'assert';
  const [first] = call.arguments as SyntaxNode[];
  return isAssertion && (callee.property as SyntaxNode).name === 'ok' && first?.value === true;
}
