import { reportOf, runTool } from './commands.ts';
import type { Finding, Part } from './part.ts';

interface Issue {
  readonly name: string;
  readonly line?: number;
}

type FileIssues = { readonly file: string } & { readonly [kind: string]: readonly Issue[] | string };

/** What knip finds, in the words of the house. */
const certain: Readonly<Record<string, string>> = {
  files: 'nothing reaches this file',
  unlisted: 'used, but not in package.json',
  unresolved: 'this import leads nowhere',
  binaries: 'called, but comes from no dependency',
};
const perhapsNotYet: Readonly<Record<string, string>> = {
  exports: 'exported, but nobody imports it',
  types: 'exported type, but nobody imports it',
  duplicates: 'exported twice',
  dependencies: 'dependency that nothing uses',
  devDependencies: 'development dependency that nothing uses',
};

/** Files, exports and dependencies that nothing uses, by knip.json. */
export const deadCode: Part = {
  name: 'dead code',
  async run(project) {
    const ended = await runTool(project.root, 'knip', ['--reporter', 'json', '--no-progress', '--no-config-hints']);
    if (!ended.out.startsWith('{')) return reportOf('knip', { ...ended, code: 1 }, []);
    const issues: readonly FileIssues[] = JSON.parse(ended.out).issues;
    return { findings: findingsOf(issues, certain), unsettled: findingsOf(issues, perhapsNotYet) };
  },
};

function findingsOf(issues: readonly FileIssues[], kinds: Readonly<Record<string, string>>): Finding[] {
  return issues.flatMap((issue) =>
    Object.entries(kinds).flatMap(([kind, text]) => {
      const found = issue[kind] ?? [];
      if (typeof found === 'string') return [];
      return found.map((one) => ({ file: issue.file, line: one.line ?? 1, text: `${one.name}: ${text}` }));
    }),
  );
}
