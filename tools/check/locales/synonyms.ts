import type { Finding, Report } from '../part.ts';
import type { Project } from '../project.ts';
import { sourceOf } from '../source.ts';
import { languageOf } from './agreement.ts';
import { piecesOf } from './entries.ts';

/** The column of GLOSSARY.md whose words search understands and no screen says. */
const column = 'never written';

/** One word per thing: a locale file never uses what GLOSSARY.md lists as never written. */
export function synonymsAreNotWritten(project: Project): Report {
  const words = forbiddenWords(project);
  const findings: Finding[] = [];
  for (const path of project.files.filter(languageOf)) {
    const source = sourceOf(project, path);
    for (const piece of piecesOf(source, source.program)) {
      for (const word of words) {
        if (!word.pattern.test(piece.text)) continue;
        findings.push({ file: path, line: piece.line, text: `«${word.text}» is never written: see GLOSSARY.md` });
      }
    }
  }
  return { findings };
}

/** The words of every table of GLOSSARY.md that has the column, separated by commas. */
export function forbiddenWords(project: Project): { readonly text: string; readonly pattern: RegExp }[] {
  if (!project.has('GLOSSARY.md')) return [];
  const words: string[] = [];
  let at = -1;
  for (const line of project.read('GLOSSARY.md').split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : [];
    if (cells.length === 0) at = -1;
    else if (at === -1) at = cells.indexOf(column);
    else if (at > 0 && !/^:?-+/.test(cells[at] ?? ''))
      words.push(...(cells[at] ?? '').split(',').map((word) => word.trim()));
  }
  return words.filter((word) => word !== '' && word !== '—').map((text) => ({ text, pattern: beginningWith(text) }));
}

/** A word with any ending: Kazakh and Russian inflect at the end. */
function beginningWith(text: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return new RegExp(`(?<![\\p{L}])${escaped}`, 'iu');
}
