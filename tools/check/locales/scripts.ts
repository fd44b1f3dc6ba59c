import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { isNode, isTest, type Source, type SyntaxNode, sourcesOf, walk } from '../source.ts';
import { type Language, languageOf, languages } from './agreement.ts';
import { type Piece, piecesOf } from './entries.ts';

const kazakhOnly = /[әғқңөұүһі]/i;
const cyrillic = /[\u0400-\u04ff]/;
/** Names stand in their own spelling: «Төрелік», languages in the language switch, this system's own name. */
const ownNames = /«[^»]*»|“[^”]*”|Қазақша|Русский|Ашық сот/g;
/** A word that mixes two alphabets: c for с, i for і, schwa for ә look alike and break search and screen readers. */
const mixedWord =
  /[\p{Script=Latin}\u0259]+[\u0400-\u04ff]+[\p{L}]*|[\u0400-\u04ff]+[\p{Script=Latin}\u0259]+[\p{L}]*/u;
/** Longer words need a soft hyphen on a narrow screen. */
const longWord = /[\p{L}]{17,}/gu;

/** Each text is written in its own language, and each word in one alphabet. */
export function textsAreTranslated(project: Project): Report {
  const findings: Finding[] = [];
  let long = 0;
  for (const { file, language, piece } of writtenIn(project)) {
    const text = refusalOf(piece, language);
    if (text) findings.push({ file, line: piece.line, text });
    long += piece.text.match(longWord)?.length ?? 0;
  }
  return { findings, notes: long > 0 ? [`${long} words over 16 letters without a soft hyphen`] : [] };
}

interface Written {
  readonly file: string;
  readonly language: Language;
  readonly piece: Piece;
}

/** Locale files, and every object `{ kk, ru, en }` in the code. */
function writtenIn(project: Project): Written[] {
  const sources = sourcesOf(project).filter(({ path }) => path.startsWith('src/') && !isTest(path));
  return sources.flatMap((source) => {
    const whole = languageOf(source.path);
    if (whole) return piecesOf(source, source.program).map((piece) => ({ file: source.path, language: whole, piece }));
    return inlineTexts(source).flatMap(({ language, value }) =>
      piecesOf(source, value).map((piece) => ({ file: source.path, language, piece })),
    );
  });
}

function inlineTexts(source: Source): { readonly language: Language; readonly value: SyntaxNode }[] {
  const found: { language: Language; value: SyntaxNode }[] = [];
  walk(source.program, (node) => {
    if (node.type !== 'ObjectExpression') return;
    const properties = node.properties as SyntaxNode[];
    const written = (language: Language) =>
      properties.find((one) => (one.key as SyntaxNode | undefined)?.name === language)?.value;
    const values = languages.map((language) => ({ language, value: written(language) }));
    if (values.every(({ value }) => isNode(value))) found.push(...(values as typeof found));
  });
  return found;
}

function refusalOf(piece: Piece, language: string): string | undefined {
  const mixed = mixedWord.exec(piece.text)?.[0];
  if (mixed) return `«${mixed}» mixes Latin and Cyrillic letters`;
  const own = piece.text.replace(ownNames, '');
  if (language === 'en' && cyrillic.test(own)) return `not translated: ${shorten(piece.text)}`;
  if (language === 'ru' && kazakhOnly.test(own)) return `Kazakh letters in a Russian text: ${shorten(piece.text)}`;
  return undefined;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
