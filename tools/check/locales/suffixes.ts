import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { isTest, type Source, type SyntaxNode, sourcesOf, walk } from '../source.ts';

/** Endings of Kazakh cases, numbers and persons, chosen by the sound of the word before: a variable has no known sound. */
const endings = [
  ...[
    'да',
    'де',
    'та',
    'те',
    'ға',
    'ге',
    'қа',
    'ке',
    'на',
    'не',
    'ны',
    'ні',
    'ды',
    'ді',
    'ты',
    'ті',
    'мен',
    'бен',
    'пен',
  ],
  ...[
    'дан',
    'ден',
    'тан',
    'тен',
    'нан',
    'нен',
    'ның',
    'нің',
    'дың',
    'дің',
    'тың',
    'тің',
    'дағы',
    'дегі',
    'тағы',
    'тегі',
  ],
  ...['лар', 'лер', 'дар', 'дер', 'тар', 'тер', 'ы', 'і', 'сы', 'сі', 'шы', 'ші', 'ыншы', 'інші', 'ншы', 'нші'],
];
/** A letter directly after the variable or its closing quote, or an ending behind a hyphen; «5-бап» is a word and passes. */
const glued = new RegExp(`^[»”)]?(?:[\\u0400-\\u04ff]|[-‑](?:${endings.join('|')})(?![\\u0400-\\u04ff]))`, 'i');
/** The same behind a placeholder in braces. */
const gluedPlaceholder = new RegExp(`\\{\\w+\\}${glued.source.slice(1)}`, 'i');

/** No text glues a suffix to a variable: put the variable after a colon or before a fixed noun. */
export function suffixesStandFree(project: Project): Report {
  const sources = sourcesOf(project).filter(({ path }) => path.startsWith('src/') && !isTest(path));
  return { findings: sources.flatMap(gluedIn) };
}

function gluedIn(source: Source): Finding[] {
  const findings: Finding[] = [];
  walk(source.program, (node) => {
    for (const { text, start } of afterVariables(node)) {
      if (!glued.test(text)) continue;
      const shown = text.trimEnd().slice(0, 12);
      findings.push({
        file: source.path,
        line: source.lineAt(start),
        text: `a suffix is glued to a variable: …${shown}`,
      });
    }
    const isPlaceholder =
      node.type === 'Literal' && typeof node.value === 'string' && gluedPlaceholder.test(node.value);
    if (!isPlaceholder) return;
    findings.push({ file: source.path, line: source.lineAt(node.start), text: 'a suffix is glued to a placeholder' });
  });
  return findings;
}

interface After {
  readonly text: string;
  readonly start: number;
}

/** The texts that follow a variable in a template, between tags, or after a plus. */
function afterVariables(node: SyntaxNode): After[] {
  if (node.type === 'TemplateLiteral') {
    const quasis = (node.quasis as SyntaxNode[]).slice(1);
    return quasis.map((quasi) => ({ text: (quasi.value as { raw: string }).raw, start: quasi.start }));
  }
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = node.children as SyntaxNode[];
    return children
      .filter((child, at) => child.type === 'JSXText' && children[at - 1]?.type === 'JSXExpressionContainer')
      .map((child) => ({ text: String(child.value), start: child.start }));
  }
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return [];
  const [left, right] = [node.left as SyntaxNode, node.right as SyntaxNode];
  const isText = (side: SyntaxNode): boolean => side.type === 'Literal' && typeof side.value === 'string';
  return isText(right) && !isText(left) ? [{ text: String(right.value), start: right.start }] : [];
}
