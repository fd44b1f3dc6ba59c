import { posix } from 'node:path';
import { languages } from './locales/agreement.ts';
import { entriesOf } from './locales/entries.ts';
import type { Finding, Part } from './part.ts';
import type { Project } from './project.ts';
import { isNode, isTest, type Source, type SyntaxNode, sourceOf, sourcesOf, walk } from './source.ts';

interface Code {
  readonly code: string;
  /** Key under `errors` of the locale files. */
  readonly textKey: string | undefined;
  readonly file: string;
  readonly line: number;
}

/** Every code given to defineErrors() has its sentence in three languages and a test that meets it. */
export const errors: Part = {
  name: 'errors',
  run(project) {
    const codes = sourcesOf(project)
      .filter((source) => !isTest(source.path) && source.text.includes('defineErrors('))
      .flatMap(codesOf);
    const tested = project.files
      .filter(isTest)
      .map((path) => project.read(path))
      .join('\n');
    const findings = codes.flatMap((code) => [...misspelled(code), ...textless(project, code)]);
    const unsettled = codes.flatMap((code) => untested(tested, code));
    return { findings, unsettled, notes: codes.length > 0 ? [`${codes.length} codes`] : [] };
  },
};

function codesOf(source: Source): Code[] {
  const codes: Code[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'CallExpression' || (node.callee as SyntaxNode).name !== 'defineErrors') return;
    const [first] = node.arguments as SyntaxNode[];
    for (const property of propertiesOf(rowsOf(source, first))) {
      const key = property.key as SyntaxNode | undefined;
      if (!key) continue;
      const text = propertiesOf(property.value).find((one) => (one.key as SyntaxNode | undefined)?.name === 'text');
      const textKey = (text?.value as SyntaxNode | undefined)?.value;
      codes.push({
        code: String(key.name ?? key.value),
        textKey: typeof textKey === 'string' ? textKey : undefined,
        file: source.path,
        line: source.lineAt(property.start),
      });
    }
  });
  return codes;
}

/** The rows themselves, or the constant of this file that names them. */
function rowsOf(source: Source, argument: SyntaxNode | undefined): unknown {
  if (argument?.type !== 'Identifier') return argument;
  let rows: unknown;
  walk(source.program, (node) => {
    if (node.type === 'VariableDeclarator' && (node.id as SyntaxNode).name === argument.name) rows = node.init;
  });
  return rows;
}

function propertiesOf(value: unknown): SyntaxNode[] {
  if (!isNode(value)) return [];
  if (isNode(value.expression)) return propertiesOf(value.expression);
  return value.type === 'ObjectExpression' ? (value.properties as SyntaxNode[]) : [];
}

function misspelled({ code, file, line }: Code): Finding[] {
  const isCode = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(code);
  return isCode ? [] : [{ file, line, text: `${code}: a code is spelled MODULE_WHAT_IS_WRONG` }];
}

function textless(project: Project, { code, textKey, file, line }: Code): Finding[] {
  if (!textKey) return [{ file, line, text: `${code} names no text` }];
  return languages
    .filter((language) => !isWritten(project, file, language, textKey))
    .map((language) => ({ file, line, text: `${code} has no text «${textKey}» in ${language}` }));
}

/** In locales/ beside the table, or in an object `{ kk: {…}, ru: {…}, en: {…} }` of the same file. */
function isWritten(project: Project, file: string, language: string, textKey: string): boolean {
  const locale = `${posix.dirname(file)}/locales/${language}.ts`;
  if (project.has(locale)) {
    const paths = entriesOf(sourceOf(project, locale)).map((entry) => entry.path);
    return paths.some((path) => path === textKey || path.endsWith(`.${textKey}`));
  }
  let found = false;
  walk(sourceOf(project, file).program, (node) => {
    if (node.type !== 'Property' || (node.key as SyntaxNode).name !== language) return;
    found ||= propertiesOf(node.value).some((one) => (one.key as SyntaxNode | undefined)?.name === textKey);
  });
  return found;
}

function untested(tested: string, { code, file, line }: Code): Finding[] {
  return new RegExp(`\\b${code}\\b`).test(tested) ? [] : [{ file, line, text: `${code} occurs in no test` }];
}
