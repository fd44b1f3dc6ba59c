import { isNode, type Source, type SyntaxNode, walk } from '../source.ts';

/** One text of a locale file: where it hangs, and its literal when it is not a function. */
export interface Entry {
  /** `errors.courtroomTaken` */
  readonly path: string;
  readonly literal: string | undefined;
  readonly line: number;
}

/** One piece of written text: a string, a part of a template, or text between tags. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Every leaf of the objects that a locale file exports. */
export function entriesOf(source: Source): Entry[] {
  const entries: Entry[] = [];
  for (const statement of source.program.body as readonly SyntaxNode[]) {
    for (const value of exportedValues(statement)) collect(source, bare(value), '', entries);
  }
  return entries;
}

function exportedValues(statement: SyntaxNode): SyntaxNode[] {
  const declaration = statement.declaration;
  if (!isNode(declaration)) return [];
  if (statement.type === 'ExportDefaultDeclaration') return [declaration];
  if (statement.type !== 'ExportNamedDeclaration' || declaration.type !== 'VariableDeclaration') return [];
  return (declaration.declarations as SyntaxNode[]).map((one) => one.init).filter(isNode);
}

/** The expression without `as const`, `satisfies …` and brackets. */
function bare(node: SyntaxNode): SyntaxNode {
  const wraps = ['TSAsExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression'];
  return wraps.includes(node.type) && isNode(node.expression) ? bare(node.expression) : node;
}

function collect(source: Source, value: SyntaxNode, path: string, entries: Entry[]): void {
  if (value.type !== 'ObjectExpression') {
    if (path !== '') entries.push({ path, literal: literalOf(value), line: source.lineAt(value.start) });
    return;
  }
  for (const property of value.properties as SyntaxNode[]) {
    if (property.type === 'SpreadElement') {
      const name = source.text.slice(property.start, property.end);
      entries.push({ path: `${path}${name}`, literal: undefined, line: source.lineAt(property.start) });
      continue;
    }
    const key = property.key as SyntaxNode;
    const name = String(key.name ?? key.value);
    collect(source, bare(property.value as SyntaxNode), path === '' ? name : `${path}.${name}`, entries);
  }
}

/** The text of a string or of a template without variables. */
function literalOf(value: SyntaxNode): string | undefined {
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type !== 'TemplateLiteral' || (value.expressions as unknown[]).length > 0) return undefined;
  return cooked((value.quasis as SyntaxNode[])[0]);
}

const cooked = (quasi: SyntaxNode | undefined): string =>
  (quasi?.value as { cooked?: string } | undefined)?.cooked ?? '';

/** Every piece of text under a node, keys and specifiers of imports left out. */
export function piecesOf(source: Source, under: SyntaxNode): Piece[] {
  const pieces: Piece[] = [];
  walk(under, (node, ancestors) => {
    const text = textOf(node);
    if (!text || isName(node, ancestors.at(-1))) return;
    pieces.push({ text, line: source.lineAt(node.start) });
  });
  return pieces;
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'TemplateElement') return cooked(node);
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node.value === 'string' ? node.value : undefined;
  return undefined;
}

/** A literal that names something instead of saying it. */
function isName(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent) return false;
  if (parent.type === 'Property' || parent.type === 'MemberExpression')
    return parent.key === node || parent.property === node;
  return /^(Import|Export|TSLiteralType)/.test(parent.type);
}
