import type { Project } from '../check/project.ts';
import { isTest, lineCounter } from '../check/source.ts';
import { withSection } from './section.ts';

/** How code cites an act; the names are in docs/law/README.md. */
export const acts = ['CPC', 'CrPC', 'CAO', 'APPC', 'TC', 'DC', 'JSL', 'ALR'] as const;

export interface Citation {
  /** One of `acts`, or another word that then is a mistake. */
  readonly act: string;
  /** `123`, `133-4` */
  readonly article: string;
  readonly file: string;
  readonly line: number;
}

/** `CPC RK art. 123`, `CPC RK arts. 122, 123(4) and 133-4`, `APPC RK arts. 122–124` */
const citing = /\b([A-Z][A-Za-z]+) RK arts?\. ?(\d[\d-]*(?:\([\d-]+\))*(?:(?:, | and |–)\d[\d-]*(?:\([\d-]+\))*)*)/g;
const cites = /^(?:src|packages)\/.*\.(?:tsx?|sql)$/;

/** Every citation in code, tests left out. */
export function citationsIn(project: Project): Citation[] {
  return project.files
    .filter((file) => cites.test(file) && !isTest(file))
    .flatMap((file) => {
      const text = project.read(file);
      const lineAt = lineCounter(text);
      return [...text.matchAll(citing)].flatMap((match) => {
        const [, act = '', list = ''] = match;
        return articlesOf(list).map((article) => ({ act, article, file, line: lineAt(match.index) }));
      });
    });
}

function articlesOf(list: string): string[] {
  return list
    .replace(/\([\d-]+\)/g, '')
    .split(/, | and /)
    .map((one) => one.replace(/-$/, ''));
}

/** docs/law/README.md with its section `index`: article after article, the files that act on it. */
export function withLawIndex(document: string, project: Project): string | undefined {
  const citations = citationsIn(project);
  const tables = acts.flatMap((act) =>
    tableOf(
      act,
      citations.filter((one) => one.act === act),
    ),
  );
  return withSection(document, 'index', tables.join('\n\n') || 'No norm is cited in code yet.');
}

function tableOf(act: string, citations: readonly Citation[]): string[] {
  if (citations.length === 0) return [];
  const articles = Map.groupBy(citations, (one) => one.article);
  const rows = [...articles]
    .sort(([a], [b]) => byNumber(a, b))
    .map(([article, found]) => {
      const files = [...new Set(found.map((one) => one.file))].sort();
      return `| ${article} | ${files.map((file) => `[${file.replace(/^src\/(?:modules\/)?/, '')}](../../${file})`).join('<br>')} |`;
    });
  return [[`### ${act} RK`, '', '| article | files |', '|---|---|', ...rows].join('\n')];
}

/** 133 before 133-4 before 134; a span stands with its first article. */
function byNumber(a: string, b: string): number {
  const numbers = (article: string): number[] => article.split(/[-–]/).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}
