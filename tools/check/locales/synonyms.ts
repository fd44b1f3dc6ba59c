import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { sourceOf } from '../source.ts';
import { languageOf } from './agreement.ts';
import { piecesOf } from './entries.ts';

/** The column of GLOSSARY.md whose words search understands and no screen says. */
const column = 'synonyms: found, never written';

interface Synonym {
  readonly text: string;
  /** The language in which it is wrong; another may need the very same word. */
  readonly language: string;
  readonly pattern: RegExp;
}

/** One word per thing: a locale file never uses what GLOSSARY.md lists as never written. */
export function synonymsAreNotWritten(project: Project): Report {
  const synonyms = synonymsIn(project);
  const findings: Finding[] = [];
  for (const path of project.files.filter(languageOf)) {
    const source = sourceOf(project, path);
    const wrong = synonyms.filter(({ language }) => language === languageOf(path));
    for (const piece of piecesOf(source, source.program)) {
      for (const { text, pattern } of wrong) {
        if (!pattern.test(piece.text)) continue;
        findings.push({ file: path, line: piece.line, text: `«${text}» is never written: see GLOSSARY.md` });
      }
    }
  }
  return { findings };
}

/** Every table of GLOSSARY.md that has the column; a cell is `kk: word, word; ru: word`. */
function synonymsIn(project: Project): Synonym[] {
  if (!project.has('GLOSSARY.md')) return [];
  const found: Synonym[] = [];
  let at = -1;
  for (const line of project.read('GLOSSARY.md').split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : [];
    if (cells.length === 0) at = -1;
    else if (at === -1) at = cells.indexOf(column);
    else found.push(...synonymsOf(cells[at] ?? ''));
  }
  return found;
}

function synonymsOf(cell: string): Synonym[] {
  return [...cell.matchAll(/(kk|ru|en): ([^;]+)/g)].flatMap(([, language = '', words = '']) =>
    words.split(',').map((word) => ({ text: word.trim(), language, pattern: beginningWith(word.trim()) })),
  );
}

/** A word with any ending: Kazakh and Russian inflect at the end. */
function beginningWith(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}])${escaped}`, 'iu');
}
