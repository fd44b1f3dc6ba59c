import { posix } from 'node:path';
import { generatedDocuments } from '../documents/generated.ts';
import { acts, citationsIn } from '../documents/law-index.ts';
import { type Finding, partOf, type Report } from './part.ts';
import type { Project } from './project.ts';
import { lineCounter } from './source.ts';

const link = /(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)/g;

/** Every relative link of a document leads to a file or folder, and its anchor to a heading. */
export function linksLead(project: Project): Report {
  const folders = new Set(project.files.flatMap((file) => ancestorsOf(file)));
  const findings: Finding[] = [];
  for (const file of project.files.filter((path) => path.endsWith('.md'))) {
    const text = withoutCode(project.read(file));
    const lineAt = lineCounter(text);
    for (const match of text.matchAll(link)) {
      const target = match[1] ?? match[2] ?? '';
      if (/^[a-z]+:/.test(target) || leads(project, folders, file, target)) continue;
      findings.push({ file, line: lineAt(match.index), text: `the link ${target} leads nowhere` });
    }
  }
  return { findings };
}

function leads(project: Project, folders: ReadonlySet<string>, file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const place =
    path === '' ? file : posix.normalize(posix.join(posix.dirname(file), decodeURI(path))).replace(/\/$/, '');
  if (!project.has(place)) return folders.has(place) && anchor === undefined;
  return anchor === undefined || !place.endsWith('.md') || anchorsOf(project.read(place)).has(decodeURI(anchor));
}

function ancestorsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}

function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** Fenced and inline code is no link; its place stays, so that lines stay true. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
}

/** Where this was written is nobody's business, and a private registry is a door into it. */
const leaks: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.~-])\/(?:root|home\/[a-z][\w-]*|Users\/\w+|work\/(?:main|wt|shared|bin))\//, 'a path of one machine'],
  [/[A-Z]:\\Users\\/, 'a path of one machine'],
  [/https?:\/\/[\w.-]*(?:registry|verdaccio|artifactory|nexus)[\w.-]*/i, 'the address of a registry'],
  [/_auth[T]oken|BEGIN (?:RSA |EC )?PRIVATE [K]EY/, 'a secret'],
];
const textual = /\.(tsx?|mjs|js|json|md|sql|sh|css|html|yml|yaml|txt|csv)$|^\.[a-z]+rc$|^\.ci\//;

export function nothingLeaks(project: Project): Report {
  const findings: Finding[] = [];
  for (const file of project.files.filter((path) => textual.test(path))) {
    const text = project.read(file);
    for (const [pattern, what] of leaks) {
      const match = pattern.exec(text);
      if (match) findings.push({ file, line: lineCounter(text)(match.index), text: `${what}: ${match[0]}` });
    }
  }
  return { findings };
}

/** A citation names an act that docs/law/README.md explains. */
export function citationsAreKnown(project: Project): Report {
  const known: readonly string[] = acts;
  const citations = citationsIn(project);
  const findings = citations
    .filter(({ act }) => !known.includes(act))
    .map(({ act, file, line }) => ({
      file,
      line,
      text: `${act} RK is no act of docs/law/README.md: ${acts.join(', ')}`,
    }));
  return {
    findings,
    notes: [`${new Set(citations.map(({ act, article }) => `${act} ${article}`)).size} articles cited`],
  };
}

export function generatedIsFresh(project: Project): Report {
  const unsettled: Finding[] = [];
  for (const { file, render } of generatedDocuments) {
    if (!project.has(file)) continue;
    const text = render(project);
    if (text === project.read(file)) continue;
    const said = text === undefined ? 'has lost its generated section' : 'is not what npm run docs writes';
    unsettled.push({ file, line: 1, text: said });
  }
  return { findings: [], unsettled };
}

/** Links lead somewhere, nothing leaks, norms are known, generated texts are fresh. */
export const documents = partOf('documents', [linksLead, nothingLeaks, citationsAreKnown, generatedIsFresh]);
